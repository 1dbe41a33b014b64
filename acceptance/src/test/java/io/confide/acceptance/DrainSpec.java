package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.acceptance.Rush.Fate;
import io.confide.acceptance.Rush.Try;
import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Told to stop in the middle of the day, it finishes what it has begun and says no to the rest. */
@Isolated("it says how long an installation may take to end")
@NullUnmarked // filled before all tests
@TestMethodOrder(OrderAnnotation.class)
class DrainSpec {
    private static final Duration UNDER_LOAD = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(10);

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

    @Order(1)
    @Test
    void told_to_stop_under_load_it_loses_nothing_doubles_nothing_and_answers_nobody_by_half()
            throws IOException, InterruptedException {
        Direct client = new Direct(installed, DemoCast.ANNA);
        try (Rush rush = new Rush(client, anna.at("session", "aims"), "rush", 100)) {
            rush.begin();
            rush.awaitEnough();
            Duration took = stopped();
            List<Try> tries = rush.tries();
            installed.startAgain();

            Map<Fate, Long> fates =
                    tries.stream().collect(Collectors.groupingBy(Try::fate, Collectors.counting()));
            System.out.printf("DrainSpec: %s, ended after %s%n", fates, took);
            assertThat(took).isLessThan(UNDER_LOAD);
            assertThat(with(tries, Fate.WRONG)).isEmpty();
            // Only who connects in the very moment in which the door closes hears nothing at all.
            assertThat(with(tries, Fate.SILENCE)).hasSizeLessThanOrEqualTo(Rush.DEVICES);
            assertThat(with(tries, Fate.NOBODY)).as("all came too late once").hasSize(Rush.DEVICES);
            whatWasAcceptedIsThereOnceAndNothingThatWasRefused(tries);
            everyOtherIsThereOnceAfterItIsSaidAgain(rush, tries);
            story.theChainsVerify();
        }
    }

    @Order(2)
    @Test
    void with_nothing_to_do_it_ends_within_ten_seconds() {
        Duration took = stopped();
        installed.startAgain();
        System.out.println("DrainSpec: idle, ended after " + took);
        assertThat(took).isLessThan(IDLE);
    }

    /** How long it took to end in order. */
    private static Duration stopped() {
        long start = System.nanoTime();
        assertThat(installed.stop()).isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Try> with(List<Try> tries, Fate fate) {
        return tries.stream().filter(it -> it.fate() == fate).toList();
    }

    private static void whatWasAcceptedIsThereOnceAndNothingThatWasRefused(List<Try> tries) {
        List<String> silent = with(tries, Fate.SILENCE).stream().map(Try::text).toList();
        List<String> there = rushed();
        assertThat(there).doesNotHaveDuplicates();
        assertThat(there.stream().filter(it -> !silent.contains(it)))
                .containsExactlyInAnyOrderElementsOf(
                        with(tries, Fate.ACCEPTED).stream().map(Try::text).toList());
    }

    private static void everyOtherIsThereOnceAfterItIsSaidAgain(Rush rush, List<Try> tries)
            throws IOException, InterruptedException {
        for (Try tried : tries) {
            assertThat(rush.say(tried.key()).statusCode()).isEqualTo(201);
        }
        assertThat(rushed())
                .containsExactlyInAnyOrderElementsOf(tries.stream().map(Try::text).toList());
    }

    private static List<String> rushed() {
        return anna
                .client()
                .get(anna.at("session", "aims"))
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("text")
                .stream()
                .filter(it -> it.startsWith("text rush-"))
                .toList();
    }
}
