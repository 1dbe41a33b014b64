package io.confide.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.web.AtTheDesk.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What somebody is told whose request is not done: what to do, and nothing they or we said. */
@NullUnmarked // filled before all tests
class ProblemsIT {
    private static final int LIMIT = 2048;

    private static Issuer issuer;
    private static ConfigurableApplicationContext service;
    private static AtTheDesk stranger;
    private static AtTheDesk ana;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        service =
                new SpringApplicationBuilder(DeskService.class)
                        .registerShutdownHook(false)
                        .run(
                                "--server.port=0",
                                "--confide.service.name=desk",
                                "--confide.issuer=" + Issuer.NAME,
                                "--confide.web.jwks-uri=" + issuer.keys(),
                                "--confide.web.audiences=confide",
                                "--confide.web.body-limit=" + LIMIT,
                                "--spring.web.resources.add-mappings=false");
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        stranger = new AtTheDesk(port, List.of());
        ana =
                stranger.with("Authorization", "Bearer " + issuer.token())
                        .with("Content-Type", "application/json")
                        .with("Idempotency-Key", "k-1");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void what_is_well_formed_is_taken() {
        ana.note("{\"text\":\"hello\",\"minutes\":5}").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret-word",
                "{\"text\":\"secret-word\"",
                "{\"text\":\"secret-word\",\"text\":\"b\",\"minutes\":5}",
                "{'text':'secret-word','minutes':5}"
            })
    void what_is_not_one_json_value_is_malformed(String body) {
        ana.note(body).isProblem(400, "malformed-json").saysNothingOf("secret-word");
    }

    @Test
    void what_follows_the_one_value_is_not_ignored() {
        ana.note("{\"text\":\"a\",\"minutes\":5} \"secret-word\"")
                .isProblem(400, "unexpected-json")
                .saysNothingOf("secret-word");
    }

    @Test
    void an_unknown_field_is_named_by_its_place_and_not_by_what_it_says() {
        Answer answer = ana.note("{\"text\":\"a\",\"minutes\":5,\"mood\":\"secret-word\"}");

        answer.isProblem(400, "unexpected-json").saysNothingOf("secret-word");
        assertThat(answer.fields()).containsExactly("/mood");
    }

    @Test
    void a_field_whose_very_name_may_be_personal_is_not_named() {
        Answer answer = ana.note("{\"text\":\"a\",\"minutes\":5,\"ada@example.org\":true}");

        answer.isProblem(400, "unexpected-json").saysNothingOf("ada", "example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"minutes\":\"secret-word\"}",
                "{\"text\":\"a\",\"minutes\":5.5}",
                "{\"text\":\"a\",\"minutes\":null}",
                "{\"text\":\"a\",\"minutes\":{\"secret-word\":1}}"
            })
    void a_wrong_type_is_named_by_its_place(String body) {
        Answer answer = ana.note(body);

        answer.isProblem(400, "unexpected-json").saysNothingOf("secret-word");
        assertThat(answer.fields()).containsExactly("/minutes");
    }

    @Test
    void a_value_that_is_not_allowed_is_named_and_not_repeated() {
        Answer blank = ana.note("{\"text\":\" \",\"minutes\":5}");
        Answer longer = ana.note("{\"text\":\"" + "secret-word".repeat(100) + "\",\"minutes\":5}");

        assertThat(blank.isProblem(400, "bad-request").fields()).containsExactly("/text");
        longer.isProblem(400, "bad-request").saysNothingOf("secret-word");
        assertThat(longer.fields()).containsExactly("/text");
    }

    @Test
    void too_much_is_not_taken_whether_it_was_announced_or_not() {
        String much = "{\"text\":\"" + "a".repeat(LIMIT) + "\",\"minutes\":5}";
        byte[] bytes = much.getBytes(StandardCharsets.UTF_8);

        ana.note(much).isProblem(413, "too-large");
        ana.send(
                        "POST",
                        "/desk/notes",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .isProblem(413, "too-large");
    }

    @Test
    void a_body_of_another_kind_is_not_taken() {
        ana.with("Content-Type", "text/plain")
                .note("secret-word")
                .isProblem(415, "media-type-not-supported")
                .saysNothingOf("secret-word");
        ana.with("Content-Type").note("{}").isProblem(415, "media-type-not-supported");
    }

    @Test
    void a_change_needs_one_key_that_is_not_too_long() {
        String body = "{\"text\":\"hello\",\"minutes\":5}";

        ana.with("Idempotency-Key", "x".repeat(128)).note(body).is(200);
        ana.with("Idempotency-Key").note(body).isProblem(400, "idempotency-key-required");
        for (String key : List.of("x".repeat(129), "with space", "")) {
            ana.with("Idempotency-Key", key)
                    .note(body)
                    .isProblem(400, "idempotency-key-required")
                    .saysNothingOf("xxxx", "with space");
        }
        ana.with("Idempotency-Key", "one", "two")
                .note(body)
                .isProblem(400, "idempotency-key-required");
    }

    @Test
    void a_version_is_one_etag_of_ours() {
        String body = "{\"text\":\"hello\",\"minutes\":5}";

        Answer seven = ana.with("If-Match", "\"7\"").note(body).is(200);

        assertThat(seven.json().path("version").asLong()).isEqualTo(7);
        for (String tag :
                List.of(
                        "7",
                        "*",
                        "W/\"7\"",
                        "\"a\"",
                        "\"-7\"",
                        "\"7\", \"8\"",
                        "\"" + "9".repeat(19) + "\"")) {
            ana.with("If-Match", tag).note(body).isProblem(400, "bad-if-match");
        }
        ana.with("If-Match", "\"7\"", "\"8\"").note(body).isProblem(400, "bad-if-match");
    }

    @Test
    void an_address_that_cannot_be_is_as_little_there_as_one_that_is_not() {
        Answer unknown = ana.get("/desk/nowhere").isProblem(404, "not-found");
        Answer impossible = ana.get("/desk/days/secret-word").isProblem(404, "not-found");

        assertThat(impossible.response().body()).isEqualTo(unknown.response().body());
        assertThat(ana.get("/error").isProblem(404, "not-found").response().body())
                .isEqualTo(unknown.response().body());
    }

    @Test
    void a_parameter_is_named_and_not_repeated() {
        ana.get("/desk/days?since=secret-word")
                .isProblem(400, "bad-request")
                .saysNothingOf("secret-word");
        ana.get("/desk/days").isProblem(400, "bad-request");
    }

    @Test
    void another_method_is_told_which_are_known() {
        Answer answer = ana.send("DELETE", "/desk/notes", BodyPublishers.noBody());

        assertThat(answer.isProblem(405, "method-not-allowed").header("Allow")).isEqualTo("POST");
    }

    @Test
    void our_own_fault_has_a_number_and_no_stack_trace() {
        Answer answer = ana.get("/desk/stumbles").isProblem(500, "fault");

        answer.saysNothingOf("Ada", "secret-word", "DeskService", "stumbles");
        assertThat(answer.json().path("instance").asString()).startsWith("urn:uuid:");
    }

    @Test
    void nobody_comes_in_without_a_token_that_is_believed() {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        for (String token :
                List.of(
                        "secret-word",
                        issuer.token(it -> it.expirationTime(past)),
                        issuer.token(it -> it.issuer("https://elsewhere.example")),
                        issuer.token(it -> it.audience("payroll")),
                        issuer.unsigned(),
                        issuer.signedByAnotherKey(),
                        issuer.signedWithThePublicKeyAsSecret())) {
            signIn(stranger.with("Authorization", "Bearer " + token).get("/desk/seen"))
                    .saysNothingOf(token, "secret-word", "expired", "payroll", "alg");
        }
        signIn(stranger.get("/desk/seen"));
        signIn(stranger.get("/desk/nowhere"));
        signIn(stranger.with("Authorization", "Basic YW5hOmFuYQ==").get("/desk/seen"));
        signIn(stranger.get("/desk/seen?access_token=" + issuer.token()));
    }

    private static Answer signIn(Answer answer) {
        assertThat(answer.isProblem(401, "sign-in").header("WWW-Authenticate")).isEqualTo("Bearer");
        return answer;
    }

    @Test
    void a_strangers_body_is_not_even_read() {
        signIn(stranger.with("Content-Type", "application/json").note("a".repeat(LIMIT + 1)));
    }

    @Test
    void headers_that_say_who_somebody_is_are_not_even_seen() {
        Answer answer =
                ana.with("X-User", "otto")
                        .with("X-Firm", "birch")
                        .with("X-Tenant-Id", "birch")
                        .with("X-Confide-Person", "otto")
                        .with("X-Forwarded-User", "otto")
                        .with("Remote-User", "otto")
                        .get("/desk/seen")
                        .is(200);

        assertThat(answer.json().path("subject").asString()).isEqualTo("ana");
        assertThat(answer.json().path("headers").toString().toLowerCase(Locale.ROOT))
                .contains("authorization")
                .doesNotContain("x-", "remote-user");
    }

    @Test
    void nothing_is_to_be_kept_by_whoever_carries_it() {
        assertThat(ana.get("/desk/seen").header("Cache-Control")).isEqualTo("no-store");
        assertThat(stranger.get("/desk/seen").header("Cache-Control")).isEqualTo("no-store");
        assertThat(ana.get("/desk/nowhere").header("Cache-Control")).isEqualTo("no-store");
    }
}
