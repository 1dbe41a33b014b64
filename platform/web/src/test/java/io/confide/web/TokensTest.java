package io.confide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Which tokens are believed. */
@NullUnmarked // filled before all tests
class TokensTest {
    private static final String ISSUER = "https://id.example";

    private static RSAKey key;
    private static HttpServer keys;
    private static JwtDecoder decoder;

    @BeforeAll
    static void publishKeys() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("ours").generate();
        byte[] published =
                new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext(
                "/jwks",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, published.length);
                    exchange.getResponseBody().write(published);
                    exchange.close();
                });
        keys.start();
        decoder = Tokens.decoder(ISSUER, settings(keys.getAddress().getPort()));
    }

    private static WebSettings settings(int port) {
        return new WebSettings(
                262_144,
                Duration.ofSeconds(30),
                List.of("confide"),
                List.of(),
                "http://localhost:" + port + "/jwks");
    }

    @AfterAll
    static void stop() {
        keys.stop(0);
    }

    @Test
    void one_of_our_issuer_for_us_in_its_time_is_believed() throws JOSEException {
        assertThat(decoder.decode(token(key, it -> it)).getSubject()).isEqualTo("ana");
    }

    @Test
    void the_clocks_may_differ_a_little() throws JOSEException {
        String justOver =
                token(key, it -> it.expirationTime(Date.from(Instant.now().minusSeconds(5))));

        assertThat(decoder.decode(justOver).getSubject()).isEqualTo("ana");
    }

    @Test
    void an_expired_one_is_not() throws JOSEException {
        refused(token(key, it -> it.expirationTime(Date.from(Instant.now().minusSeconds(3600)))));
    }

    @Test
    void one_without_an_end_is_not() throws JOSEException {
        refused(token(key, it -> it.expirationTime(null)));
    }

    @Test
    void one_of_another_issuer_is_not() throws JOSEException {
        refused(token(key, it -> it.issuer("https://elsewhere.example")));
    }

    @Test
    void one_for_another_audience_or_for_none_is_not() throws JOSEException {
        refused(token(key, it -> it.audience("payroll")));
        refused(token(key, it -> it.audience(List.of())));
    }

    @Test
    void one_about_nobody_is_not() throws JOSEException {
        refused(token(key, it -> it.subject(" ")));
    }

    @Test
    void one_signed_by_another_key_is_not() throws JOSEException {
        refused(token(new RSAKeyGenerator(2048).keyID("ours").generate(), it -> it));
    }

    @Test
    void whoever_brings_none_that_is_believed_is_told_to_sign_in() {
        ProblemTable table = new ProblemTable(List.of());

        Problem problem =
                table.find(
                                new InvalidBearerTokenException(
                                        "secret", new BadJwtException("secret detail")))
                        .orElseThrow();

        assertThat(problem.status()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(problem.name()).isEqualTo("sign-in");
        assertThat(problem.getMessage() + problem.remedy()).doesNotContain("secret");
    }

    private static void refused(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private static String token(RSAKey signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWTClaimsSet claims =
                change.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(ISSUER)
                                        .subject("ana")
                                        .audience("confide")
                                        .expirationTime(Date.from(Instant.now().plusSeconds(600))))
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }
}
