package io.confide.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Which tokens are believed: signed by the issuer's published keys (kept for five minutes), with an
 * asymmetric algorithm, in their time, for us.
 */
final class Tokens {
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384);

    private Tokens() {}

    /** The issuer is first asked when the first token comes: it may start after us. */
    static JwtDecoder decoder(String issuer, WebSettings settings) {
        return new SupplierJwtDecoder(() -> connected(issuer, settings));
    }

    private static JwtDecoder connected(String issuer, WebSettings settings) {
        var source =
                settings.jwksUri().isEmpty()
                        ? NimbusJwtDecoder.withIssuerLocation(issuer)
                        : NimbusJwtDecoder.withJwkSetUri(settings.jwksUri());
        NimbusJwtDecoder decoder =
                source.jwsAlgorithms(
                                algorithms -> {
                                    algorithms.clear();
                                    algorithms.addAll(ALGORITHMS);
                                })
                        .build();
        decoder.setJwtValidator(validator(issuer, settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, WebSettings settings) {
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        JwtTimestampValidator time = new JwtTimestampValidator(settings.clockSkew());
        time.setAllowEmptyExpiryClaim(false);
        rules.add(time);
        rules.add(new JwtIssuerValidator(issuer));
        rules.add(
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB, sub -> sub != null && !sub.isBlank()));
        if (!settings.audiences().isEmpty()) {
            rules.add(
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            named ->
                                    named != null
                                            && !Collections.disjoint(named, settings.audiences())));
        }
        return new DelegatingOAuth2TokenValidator<>(rules);
    }
}
