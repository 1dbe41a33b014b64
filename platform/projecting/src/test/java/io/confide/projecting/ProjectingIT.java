package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.Publisher;
import io.confide.eventlog.PublisherSettings;
import io.confide.eventlog.StoredEvent;
import io.confide.events.Recorded;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir Path dir;
    private Newsroom news;
    private House house;
    private final Diaries diaries = new Diaries("diaries", false);
    private final Diaries firms = new Diaries("firms", true);
    private final List<Long> reacted = new CopyOnWriteArrayList<>();
    private final AtomicBoolean reactionFails = new AtomicBoolean();
    private final AtomicBoolean ownerAnswers = new AtomicBoolean(true);
    private final AtomicInteger interruptions = new AtomicInteger();
    private final AtomicInteger afterSwitch = new AtomicInteger();
    private Optional<ProjectionRuntime> runtime = Optional.empty();

    @BeforeEach
    void open() {
        news = new Newsroom(dir);
        house = news.house;
    }

    @AfterEach
    void close() {
        runtime.ifPresent(ProjectionRuntime::close);
        news.close();
    }

    @Test
    void a_view_follows_the_log_and_goes_on_after_a_restart() {
        start();
        StoredEvent first = news.publish(house.scheduled("e1", 1, 50));
        assertThat(sees(first)).isTrue();
        runtime().close();
        StoredEvent second = news.publish(house.closed("e1", 1));
        start();
        assertThat(sees(second)).isTrue();
        Diary diary = diary("e1");
        assertThat(diary.closed()).containsExactly("s1");
        assertThat(diary.place("s1").required()).isEqualTo("at the lake 1");
        assertThat(runtime().views(diaries).query("closed", "s1", "", 10)).hasSize(1);
        await().untilAsserted(() ->
                assertThat(reacted).containsExactly(first.position(), second.position()));
    }

    @Test
    void views_written_without_their_progress_are_not_written_twice() {
        start();
        assertThat(sees(news.publish(house.scheduled("e1", 1, 50)))).isTrue();
        ViewStore<Diary> store = new ViewStore<>(diaries, 1, house.storage, house.documents);
        long before = store.get("e1").orElseThrow().version();
        runtime().close();
        interruptions.set(2);
        start(diaries, firms);
        assertThat(sees(news.publish(house.closed("e1", 1)))).isTrue();
        assertThat(interruptions).hasValue(0);
        assertThat(store.get("e1").orElseThrow().version()).isEqualTo(before + 1);
        assertThat(diary("e1").closed()).containsExactly("s1");
    }

    @Test
    void a_topic_that_was_wrong_at_the_start_and_is_mended_makes_it_ready() {
        start();
        runtime().close();
        news.setOfTopic("session", "retention.ms", "3600000");
        start();
        await().atMost(PATIENCE).until(() -> runtime().health().running());
        assertThat(runtime().health().troubles())
                .anySatisfy(it -> assertThat(it).contains("confide.session", "retention.ms"));

        news.setOfTopic("session", "retention.ms", "-1");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(runtime().health().troubles()).isEmpty());
    }

    @Test
    void a_token_is_waited_for_and_an_unknown_source_is_ignored() {
        start();
        StoredEvent event = news.publish(house.scheduled("e1", 1, 50));
        assertThat(sees(event)).isTrue();
        var ahead = PositionToken.parse("session:" + (event.position() + 1) + ":e1");
        assertThat(runtime().await(ahead, Duration.ofMillis(100))).isFalse();
        assertThat(runtime().await(PositionToken.parse("consent:99:e1"), PATIENCE)).isTrue();
    }

    @Test
    void records_sent_twice_change_nothing() {
        start();
        StoredEvent last = news.publish(house.scheduled("e1", 1, 50));
        news.resend(0);
        StoredEvent after = news.publish(house.rescheduled("e1", 1, 60));
        news.resend(0);
        assertThat(sees(after)).isTrue();
        assertThat(diary("e1").minutes()).containsEntry("s1", 60);
        assertThat(last.position()).isEqualTo(1);
    }

    @Test
    void a_gap_waits_for_the_owner_and_heals() {
        ownerAnswers.set(false);
        start();
        assertThat(sees(news.publish(house.scheduled("e1", 1, 50)))).isTrue();
        news.keepBack(house.scheduled("e1", 2, 40));
        StoredEvent after = news.publish(house.closed("e1", 2));
        await().untilAsserted(() -> assertThat(runtime().health().troubles()).isNotEmpty());
        assertThat(diary("e1").closed()).isEmpty();
        ownerAnswers.set(true);
        assertThat(sees(after)).isTrue();
        assertThat(diary("e1").minutes()).containsEntry("s2", 40);
        assertThat(runtime().health().gapsHealed()).isPositive();
        await().untilAsserted(() -> assertThat(runtime().health().troubles()).isEmpty());
        await().untilAsserted(() -> assertThat(reacted).containsExactly(1L, 2L, 3L));
    }

    @Test
    void a_poisonous_event_parks_its_subject_and_others_flow() {
        start();
        news.publish(house.scheduled("e1", 1, Diaries.UNLUCKY));
        StoredEvent behind = news.publish(house.closed("e1", 1));
        StoredEvent other = news.publish(house.scheduled("e2", 1, 50));
        assertThat(sees(behind)).isTrue();
        assertThat(sees(other)).isTrue();
        assertThat(runtime().views(diaries).get("e1")).isEmpty();
        assertThat(diary("e2").minutes()).containsEntry("s1", 50);
        List<DeadLetter> parked =
                runtime().deadLetters(10).stream()
                        .filter(it -> it.subscriber().equals("diaries"))
                        .toList();
        assertThat(parked).extracting(DeadLetter::error).containsExactly("Stumbled", "Behind");

        diaries.stumbles = false;
        firms.stumbles = false;
        runtime().retry("diaries", "e1");
        runtime().retry("firms", "e1");
        await().untilAsserted(() -> assertThat(runtime().health().deadLetters()).isZero());
        assertThat(diary("e1").closed()).containsExactly("s1");
        Diary firm = runtime().views(firms).get("linden").orElseThrow();
        assertThat(firm.minutes()).containsKey("s1");
        StoredEvent later = news.publish(house.scheduled("e1", 2, 30));
        assertThat(sees(later)).isTrue();
        assertThat(diary("e1").minutes()).containsEntry("s2", 30);
    }

    @Test
    void a_record_that_is_none_of_ours_is_counted_and_passed_by() {
        start();
        news.publish(house.scheduled("e1", 1, 50));
        news.send(new ProducerRecord<>("confide.session", "e1", new byte[] {1, 2, 3}));
        StoredEvent after = news.publish(house.closed("e1", 1));
        assertThat(sees(after)).isTrue();
        assertThat(diary("e1").closed()).containsExactly("s1");
        assertThat(runtime().health().brokenRecords()).isPositive();
    }

    @Test
    void a_failing_reaction_is_tried_again_then_parked_and_retried() {
        reactionFails.set(true);
        start();
        StoredEvent event = news.publish(house.scheduled("e1", 1, 50));
        StoredEvent behind = news.publish(house.closed("e1", 1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(runtime().health().deadLetters()).isEqualTo(2));
        assertThat(diary("e1").closed()).containsExactly("s1");
        reactionFails.set(false);
        runtime().retry("reacts", "e1");
        await().untilAsserted(() ->
                assertThat(reacted).containsExactly(event.position(), behind.position()));
    }

    @Test
    void a_rebuild_yields_the_same_and_reads_are_never_half_built() {
        start();
        StoredEvent last = news.publish(house.scheduled("e0", 1, 50));
        for (int i = 0; i < 300; i++) {
            last = news.publish(house.scheduled("e" + i % 20, i, 40));
        }
        assertThat(sees(last)).isTrue();
        Rebuild begun = runtime().rebuild("diaries");
        assertThat(begun.generation()).isEqualTo(2);
        int more = 300;
        while (!isOver("diaries")) {
            assertThat(diary("e0").minutes()).hasSizeGreaterThanOrEqualTo(16);
            last = news.publish(house.scheduled("e0", more++, 40));
            assertThat(sees(last)).isTrue();
            assertThat(diary("e0").minutes()).containsKey("s" + (more - 1));
        }
        Rebuild over = runtime().lastRebuild("diaries").orElseThrow();
        assertThat(over.error()).isEmpty();
        assertThat(over.state()).isEqualTo(Rebuild.State.SWITCHED);
        assertThat(over.differing()).isZero();
        assertThat(over.oldDigest()).isEqualTo(over.newDigest());
        assertThat(over.percent()).isEqualTo(100);
        assertThat(reacted).doesNotHaveDuplicates();
        StoredEvent after = news.publish(house.closed("e0", 1));
        assertThat(sees(after)).isTrue();
        assertThat(diary("e0").closed()).containsExactly("s1");
        assertThat(runtime().rollback("diaries")).isTrue();
        await().untilAsserted(() -> assertThat(diary("e0").closed()).containsExactly("s1"));
        assertThat(runtime().rollback("diaries")).isFalse();
    }

    @Test
    void an_error_stops_a_rebuild_and_the_old_generation_stays() {
        start();
        assertThat(sees(news.publish(house.scheduled("e1", 1, 50)))).isTrue();
        news.publish(house.scheduled("e2", 1, Diaries.UNLUCKY));
        runtime().rebuild("diaries");
        await().atMost(PATIENCE).until(() -> isOver("diaries"));
        Rebuild over = runtime().lastRebuild("diaries").orElseThrow();
        assertThat(over.state()).isEqualTo(Rebuild.State.FAILED);
        assertThat(over.error()).contains("Stumbled");
        assertThat(diary("e1").minutes()).containsEntry("s1", 50);
    }

    @Test
    void what_fails_after_the_switch_does_not_take_the_new_generation_away() {
        start();
        assertThat(sees(news.publish(house.scheduled("e1", 1, 50)))).isTrue();
        afterSwitch.set(1);
        runtime().rebuild("diaries");
        await().atMost(PATIENCE).until(() -> isOver("diaries"));
        assertThat(afterSwitch).hasValue(0);
        Rebuild over = runtime().lastRebuild("diaries").orElseThrow();
        assertThat(over.state()).isEqualTo(Rebuild.State.SWITCHED);
        assertThat(over.error()).isPresent();
        assertThat(diary("e1").minutes()).containsEntry("s1", 50);
        assertThat(sees(news.publish(house.closed("e1", 1)))).isTrue();
        assertThat(diary("e1").closed()).containsExactly("s1");
    }

    @Test
    void a_rebuild_takes_what_was_parked() {
        start();
        StoredEvent parked = news.publish(house.scheduled("e1", 1, Diaries.UNLUCKY));
        assertThat(sees(parked)).isTrue();
        diaries.stumbles = false;
        runtime().rebuild("diaries");
        await().atMost(PATIENCE).until(() -> isOver("diaries"));
        assertThat(diary("e1").minutes()).containsEntry("s1", Diaries.UNLUCKY);
        StoredEvent after = news.publish(house.closed("e1", 1));
        assertThat(sees(after)).isTrue();
        assertThat(diary("e1").closed()).containsExactly("s1");
    }

    @Test
    void what_was_erased_stays_erased_and_a_rebuild_gives_the_same() {
        start();
        news.publish(house.scheduled("e2", 1, 50));
        assertThat(sees(news.publish(house.scheduled("e1", 1, 50)))).isTrue();
        house.erase("e1");
        assertThat(diary("e1").place("s1").isErased()).isTrue();
        runtime().rebuild("diaries");
        await().atMost(PATIENCE).until(() -> isOver("diaries"));
        Rebuild over = runtime().lastRebuild("diaries").orElseThrow();
        assertThat(over.newDigest()).isEqualTo(over.oldDigest()).isNotEmpty();
        assertThat(diary("e1").place("s1").isErased()).isTrue();
        assertThat(diary("e2").place("s1").isErased()).isFalse();
    }

    @Test
    void a_projection_that_is_new_learns_everything_and_reactions_do_not_happen_again() {
        Diaries late = new Diaries("late", false);
        start();
        StoredEvent event = news.publish(house.scheduled("e1", 1, 50));
        assertThat(sees(event)).isTrue();
        await().untilAsserted(() -> assertThat(reacted).hasSize(1));
        runtime().close();
        start(diaries, firms, late);
        assertThat(sees(event)).isTrue();
        assertThat(runtime().views(late).get("e1")).isPresent();
        assertThat(reacted).hasSize(1);
    }

    @Test
    void a_command_is_visible_soon() {
        start();
        try (Publisher publisher =
                new Publisher(
                        PublisherSettings.of(news.address(), "test"),
                        house.log,
                        house.logStorage,
                        Clock.systemUTC())) {
            publisher.start();
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                long before = System.nanoTime();
                StoredEvent event = house.happens(house.scheduled("e" + i % 9, i, 40));
                assertThat(sees(event)).isTrue();
                micros.add((System.nanoTime() - before) / 1000);
            }
            micros.sort(Long::compare);
            System.out.printf(
                    "append to visible: p50 %d µs, p99 %d µs%n", micros.get(100), micros.get(198));
            assertThat(micros.get(100)).isLessThan(250_000);
        }
    }

    private void start() {
        start(diaries, firms);
    }

    private void start(Diaries... projections) {
        ProjectionRuntime started =
                ProjectionRuntime.of(wiring(), List.of(projections), List.of(new Reacts()));
        started.start();
        runtime = Optional.of(started);
    }

    private Wiring wiring() {
        GapHealer owner = house.healer();
        return news.wiring(
                Optional.of("one"),
                Interrupted.storage(house.storage, interruptions, afterSwitch),
                (source, from, limit) -> {
                    if (!ownerAnswers.get()) {
                        throw new FeedUnavailable("closed for the day");
                    }
                    return owner.read(source, from, limit);
                });
    }

    private ProjectionRuntime runtime() {
        return runtime.orElseThrow();
    }

    private boolean sees(StoredEvent event) {
        var entry = new PositionToken.Entry("session", event.position(), event.subject());
        return runtime().await(new PositionToken(List.of(entry)), PATIENCE);
    }

    private Diary diary(String engagement) {
        return runtime().views(diaries).get(engagement).orElse(Diary.EMPTY);
    }

    private boolean isOver(String projection) {
        return runtime().lastRebuild(projection).orElseThrow().isOver();
    }

    /** Remembers what it was told. */
    private final class Reacts implements Reaction {
        @Override
        public String name() {
            return "reacts";
        }

        @Override
        public Set<String> sources() {
            return Set.of("session");
        }

        @Override
        public void on(Recorded<?> event) {
            if (reactionFails.get()) {
                throw new IllegalStateException("not today");
            }
            reacted.add(event.position());
        }
    }
}
