package io.confide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Which tokens are believed. */
@NullUnmarked // filled before all tests
class TokensTest {
    private static Issuer issuer;
    private static JwtDecoder decoder;

    @BeforeAll
    static void publishKeys() {
        issuer = new Issuer();
        decoder = Tokens.decoder(Issuer.NAME, settings(issuer.keys()));
    }

    private static WebSettings settings(String keys) {
        return new WebSettings(
                262_144, Duration.ofSeconds(30), List.of("confide"), List.of(), keys);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void one_of_our_issuer_for_us_in_its_time_is_believed() {
        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("ana");
    }

    @Test
    void the_clocks_may_differ_a_little() {
        String justOver =
                issuer.token(it -> it.expirationTime(Date.from(Instant.now().minusSeconds(5))));

        assertThat(decoder.decode(justOver).getSubject()).isEqualTo("ana");
    }

    @Test
    void an_expired_one_is_not() {
        refused(issuer.token(it -> it.expirationTime(Date.from(Instant.now().minusSeconds(3600)))));
    }

    @Test
    void one_that_is_not_valid_yet_is_not() {
        refused(issuer.token(it -> it.notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))));
    }

    @Test
    void one_without_an_end_is_not() {
        refused(issuer.token(it -> it.expirationTime(null)));
    }

    @Test
    void one_of_another_issuer_or_of_none_is_not() {
        refused(issuer.token(it -> it.issuer("https://elsewhere.example")));
        refused(issuer.token(it -> it.issuer(null)));
    }

    @Test
    void one_for_another_audience_or_for_none_is_not() {
        refused(issuer.token(it -> it.audience("payroll")));
        refused(issuer.token(it -> it.audience(List.of())));
    }

    @Test
    void one_about_nobody_is_not() {
        refused(issuer.token(it -> it.subject(" ")));
        refused(issuer.token(it -> it.subject(null)));
    }

    @Test
    void one_signed_by_another_key_is_not() {
        refused(issuer.signedByAnotherKey());
    }

    @Test
    void one_that_nobody_signed_is_not() {
        refused(issuer.unsigned());
    }

    @Test
    void one_that_takes_the_public_key_for_a_secret_is_not() {
        refused(issuer.signedWithThePublicKeyAsSecret());
    }

    @Test
    void one_that_was_changed_after_signing_is_not() {
        String[] one = issuer.token().split("\\.", 3);
        String[] other = issuer.token(it -> it.subject("otto")).split("\\.", 3);

        refused(String.join(".", one[0], other[1], one[2]));
    }

    @Test
    void without_the_issuers_keys_nobody_is_called_a_liar() {
        JwtDecoder alone = Tokens.decoder(Issuer.NAME, settings("http://localhost:1/jwks"));

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> alone.decode(issuer.token()))
                .isNotInstanceOf(BadJwtException.class);
        assertThat(problem(new AuthenticationServiceException("secret")).status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void whoever_brings_none_that_is_believed_is_told_to_sign_in() {
        Problem problem =
                problem(
                        new InvalidBearerTokenException(
                                "secret", new BadJwtException("secret detail")));

        assertThat(problem.status()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(problem.name()).isEqualTo("sign-in");
        assertThat(problem.getMessage() + problem.remedy()).doesNotContain("secret");
    }

    private static Problem problem(RuntimeException thrown) {
        return new ProblemTable(List.of()).find(thrown).orElseThrow();
    }

    private static void refused(String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
    }
}
