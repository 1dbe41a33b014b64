package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.harness.Installation;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Voice;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done is refused by name, changes nothing and gives nothing away. */
@NullUnmarked // filled before all tests
class BadInputSpec {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Installation installed;
    private static Telling story;
    private static Engagement anna;
    private String before;

    @BeforeAll
    static void install() {
        installed = Installed.in(directory);
        story = new Telling(installed.world());
        story.theFirmOpensAFileAndInvites();
        story.everybodySignsAndGetsACopy();
        anna = story.engagement();
    }

    @AfterAll
    static void stop() {
        if (installed != null) {
            installed.close();
        }
    }

    @BeforeEach
    void remember() {
        before = version();
    }

    private static String version() {
        return anna.client().get(anna.at("session", "")).expect(200).etag();
    }

    @AfterEach
    void nothing_happened() {
        assertThat(version()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"text\":7}",
                "{\"text\":null}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"author\":\"eve\"}",
                "{\"text\":\"a\"} {}"
            })
    void what_is_not_understood_is_refused(String body) {
        refused(anna.client().post(anna.at("session", "aims"), body), 400);
    }

    @Test
    void too_much_is_refused() {
        String much = "{\"text\":\"" + "a".repeat(300 * 1024) + "\"}";
        refused(anna.client().post(anna.at("session", "aims"), much), 413);
    }

    @Test
    void g5_a_foreign_id_and_an_unknown_one_are_answered_alike() {
        Voice ben = story.world().as(BEN);
        for (String path :
                new String[] {
                    "/views/engagements/", "/agreement/engagements/", "/session/engagements/"
                }) {
            Answer foreign = refused(ben.get(path + anna.id()), 404);
            Answer unknown = refused(ben.get(path + UUID.randomUUID()), 404);
            assertThat(foreign.text()).isEqualTo(unknown.text());
        }
    }

    @Test
    void g2_expected_versions_are_asked_for_and_held_to() {
        Map<String, String> reason = Map.of("reason", "COMPLETED");
        String end = anna.at("agreement", "end");
        refused(anna.client().post(end, reason), 428);
        refused(anna.client().ifMatch("\"1\"").post(end, reason), 412);
    }

    @Test
    void a_change_needs_a_key() {
        Answer answer =
                anna.client()
                        .header("Idempotency-Key", " ")
                        .post(anna.at("session", "aims"), "{\"text\":\"a\"}");
        refused(answer, 400);
    }

    @Test
    void a2_nobody_signs_twice() {
        refused(signAgain(), 409);
    }

    private static Answer signAgain() {
        return anna.client()
                .post(
                        anna.at("agreement", "agreements/1/signatures"),
                        Map.of("bodyHash", "0".repeat(64), "annexHash", "0".repeat(64)));
    }

    @Test
    void s1_what_is_not_there_cannot_be_confirmed() {
        refused(anna.client().post(anna.at("session", "aims/no-such-aim/confirmation")), 404);
    }

    @Test
    void strangers_must_sign_in() {
        refused(story.world().nobody().get(anna.at("views", "")), 401);
    }

    /**
     * On kept connections, many more than one of them serves, and some of them end by a refusal.
     */
    @Test
    void no_answer_is_lost_among_many() throws InterruptedException, ExecutionException {
        int before = story.world().lostAnswers();
        try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> device = BadInputSpec::many;
            for (Future<Void> done : devices.invokeAll(Collections.nCopies(6, device))) {
                done.get();
            }
        }
        assertThat(story.world().lostAnswers()).isEqualTo(before);
    }

    private static @Nullable Void many() {
        for (int i = 0; i < 40; i++) {
            anna.client().get(anna.at("views", "")).expect(200);
            refused(anna.client().post(anna.at("session", "aims"), "{"), 400);
            refused(anna.client().post(anna.at("session", "aims/none/confirmation")), 404);
        }
        return null;
    }

    private static Answer refused(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().path("remedy").asString("")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("io.confide", "Exception", "\tat ");
        return answer;
    }
}
