package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.acceptance.Hurry.Wish;
import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power fails in the middle of the story; what was acknowledged is there, and it goes on. */
@NullUnmarked // filled before all tests
@TestMethodOrder(OrderAnnotation.class)
class KillNineSpec {
    /** Given, so that a failure can be looked at again; otherwise never the same twice. */
    private static final long SEED = Long.getLong("confide.kill.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Installation installed;
    private static Telling story;
    private static Engagement anna;

    @BeforeAll
    static void install() {
        installed = Installed.in(directory);
        story = Telling.upToASession(installed.world());
        anna = story.engagement();
    }

    @AfterAll
    static void stop() {
        if (installed != null) {
            installed.close();
        }
    }

    private static String sessions() {
        return anna.client().get(anna.at("session", "")).expect(200).text();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void a_kill_in_the_middle_of_requests_loses_nothing_and_doubles_nothing(long round)
            throws InterruptedException {
        Random random = new Random(SEED + round);
        System.out.println("KillNineSpec: -Dconfide.kill.seed=" + SEED + ", round " + round);
        String client = reflections();
        try (Hurry hurry = new Hurry(anna, "hurry-" + round, random.nextInt(30, 200))) {
            hurry.begin();
            hurry.awaitEnough();
            installed.killNine();
            List<Wish> sent = hurry.sent();
            installed.startAgain();

            assertThat(sent).as("somebody was cut off").anyMatch(it -> it.answer().isEmpty());
            assertThat(reflections()).isEqualTo(client);
            everyAcknowledgedWishIsThereOnce(sent);
            everyKeyGetsTheSameAnswer(hurry, sent);
            theViewIsAsTheLog();
            story.theChainsVerify();
        }
    }

    /** The same acts under the same keys: all of them answered, none of them done twice. */
    @Order(2)
    @Test
    void the_story_goes_on_where_it_was() {
        String sessions = sessions();
        story.aSessionIsHeldAndWrittenDown();
        assertThat(sessions()).isEqualTo(sessions);
        story.theClientKeepsTheirRecords();
        story.theChainsVerify();
    }

    private static String reflections() {
        return anna.client().get(anna.at("session", "reflections")).expect(200).text();
    }

    private static void everyAcknowledgedWishIsThereOnce(List<Wish> sent) {
        for (String kind : List.of("aims", "actions")) {
            List<String> there = texts(kind);
            assertThat(there).doesNotHaveDuplicates();
            assertThat(there)
                    .containsAll(
                            sent.stream()
                                    .filter(it -> it.kind().equals(kind) && it.answer().isPresent())
                                    .map(Wish::text)
                                    .toList());
        }
    }

    /** Whether it was told or not: said again, it is there once. */
    private static void everyKeyGetsTheSameAnswer(Hurry hurry, List<Wish> sent) {
        for (Wish wish : sent) {
            String again = hurry.say(wish).text();
            assertThat(again).isEqualTo(wish.answer().orElse(again));
        }
        for (String kind : List.of("aims", "actions")) {
            assertThat(texts(kind))
                    .doesNotHaveDuplicates()
                    .containsAll(
                            sent.stream()
                                    .filter(it -> it.kind().equals(kind))
                                    .map(Wish::text)
                                    .toList());
        }
    }

    private static List<String> texts(String kind) {
        return anna.client()
                .get(anna.at("session", kind))
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("text");
    }

    private static void theViewIsAsTheLog() {
        List<String> aims = texts("aims");
        List<String> actions = texts("actions");
        Patience.until("the view has caught up", () -> seen("actions").size() >= actions.size());
        String live = view();
        assertThat(seen("aims")).containsExactlyInAnyOrderElementsOf(aims);
        assertThat(seen("actions")).containsExactlyInAnyOrderElementsOf(actions);
        story.rebuild();
        assertThat(view()).isEqualTo(live);
    }

    private static List<String> seen(String kind) {
        return anna.file(DemoCast.ANNA).path(kind).findValuesAsString("text");
    }

    private static String view() {
        return anna.client().get(anna.at("views", "")).expect(200).text();
    }
}
