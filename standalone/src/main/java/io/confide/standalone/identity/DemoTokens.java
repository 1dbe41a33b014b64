package io.confide.standalone.identity;

import io.confide.standalone.demo.DemoCast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A token for the demo's cast without a browser, so that the story can be told with curl. */
@RestController
class DemoTokens {
    static final String PASSWORD = "demo";
    private static final String GRANT = "urn:confide:demo-sign-in";

    private final JwtEncoder encoder;
    private final String issuer;

    DemoTokens(JwtEncoder encoder, @Value("${identity.issuer}") String issuer) {
        this.encoder = encoder;
        this.issuer = issuer;
    }

    static boolean isAskedFor(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && "/oauth2/token".equals(request.getRequestURI())
                && GRANT.equals(request.getParameter("grant_type"));
    }

    static Optional<DemoCast> cast(String username) {
        return Stream.of(DemoCast.values())
                .filter(one -> one.username().equals(username))
                .findAny();
    }

    /** Who somebody is, in which firm; what they may do there is in the log, not in the token. */
    static void describe(DemoCast one, JwtClaimsSet.Builder claims) {
        claims.subject(one.subject())
                .claim("name", one.displayName())
                .claim("email", one.email())
                .claim("email_verified", true)
                .claim("amr", List.of("pwd"))
                .claim("roles", one.operations() ? List.of("ops") : List.of());
        one.firm().ifPresent(firm -> claims.claim("firm", firm));
    }

    @PostMapping(path = "/oauth2/token", params = "grant_type=" + GRANT)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam String username, @RequestParam String password) {
        Optional<DemoCast> one = cast(username).filter(_ -> PASSWORD.equals(password));
        if (one.isEmpty()) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                    .body(
                            Map.of(
                                    "error",
                                    "invalid_grant",
                                    "error_description",
                                    "No demo sign-in has this name and password."));
        }
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(
                        Map.of(
                                "access_token",
                                sign(one.get()),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                SignInConfiguration.WORKING_DAY.toSeconds()));
    }

    private String sign(DemoCast one) {
        // The identity provider's own clock, as every issuer has one.
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .audience(List.of("confide-demo"))
                        .issuedAt(now)
                        .expiresAt(now.plus(SignInConfiguration.WORKING_DAY));
        describe(one, claims);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
