package io.confide.service.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An identity provider that believes everything a test says. */
public final class TestIssuer {
    private final RSAKey key;
    private final String address;

    TestIssuer() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            this.address = "http://localhost:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(exchange, configuration()));
            server.createContext(
                    "/jwks",
                    exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return """
        {"issuer":"%s","jwks_uri":"%s/jwks","subject_types_supported":["public"]}\
        """
                .formatted(address, address);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What {@code confide.issuer} must be. */
    public String address() {
        return address;
    }

    /** Somebody of a firm with a verified address; {@code ops} is the one role that matters. */
    public String of(String firm, String sub, String email, String... roles) {
        return with(
                sub,
                claims ->
                        claims.claim("firm", firm)
                                .claim("email", email)
                                .claim("email_verified", true)
                                .claim("roles", List.of(roles)));
    }

    /** Platform operations staff, of no firm. */
    public String ops(String sub) {
        return with(sub, claims -> claims.claim("roles", List.of("ops")));
    }

    /** Any claims. */
    public String with(String sub, UnaryOperator<JWTClaimsSet.Builder> more) {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                more.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(address)
                                        .subject(sub)
                                        .claim("amr", List.of("pwd"))
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plus(Duration.ofHours(2)))))
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
