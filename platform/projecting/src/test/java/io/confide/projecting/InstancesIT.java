package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.StoredEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of one service on one broker and one database. */
@NullUnmarked // filled before each test
class InstancesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ENGAGEMENTS = 24;

    @TempDir Path dir;
    private Newsroom news;
    private Instance one;
    private Instance two;
    private final List<Instance> ever = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();

    @BeforeEach
    void open() {
        news = new Newsroom(dir);
        one = start("one");
        two = start("two");
        await().atMost(PATIENCE).until(() -> isSharedBy(2));
    }

    @AfterEach
    void close() {
        ever.forEach(Instance::close);
        news.close();
    }

    @Test
    void they_share_the_partitions_and_each_event_counts_once() {
        tellEachEngagement(4);

        assertThat(two.count("e7")).isEqualTo(one.count("e7")).isEqualTo(4);
        assertThat(one.heard()).isNotEmpty();
        assertThat(two.heard()).isNotEmpty();
        everythingWasHeardOnce();
    }

    @Test
    void the_one_that_is_left_takes_over_without_loss_or_repetition() {
        tellEachEngagement(2);
        everythingWasHeardOnce();
        one.close();
        List<Long> before = List.copyOf(two.heard());

        List<Long> alone = tellEachEngagement(2);

        everythingWasHeardOnce();
        assertThat(two.heard()).containsAll(alone).hasSize(before.size() + alone.size());
    }

    @Test
    void one_that_comes_back_gets_its_share_again() {
        one.close();
        tellEachEngagement(1);
        everythingWasHeardOnce();
        one = start("one");
        await().atMost(PATIENCE).until(() -> isSharedBy(2));

        List<Long> together = tellEachEngagement(2);

        everythingWasHeardOnce();
        assertThat(one.heard()).isNotEmpty().isSubsetOf(together);
    }

    private boolean isSharedBy(int instances) {
        return news.membersWithWork("test.views") == instances
                && news.membersWithWork("test.reactions") == instances;
    }

    /** Until both instances tell of all of it, and of no more. */
    private List<Long> tellEachEngagement(int times) {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 0; i < times * ENGAGEMENTS; i++) {
            events.add(news.publish(news.house.scheduled("e" + i % ENGAGEMENTS, i, 40)));
        }
        List<Long> positions = events.stream().map(StoredEvent::position).toList();
        told.addAll(positions);
        events.forEach(it -> assertThat(two.sees(it)).isTrue());
        for (int i = 0; i < ENGAGEMENTS; i++) {
            assertThat(two.count("e" + i)).isEqualTo(told.size() / ENGAGEMENTS);
        }
        return positions;
    }

    private void everythingWasHeardOnce() {
        await().atMost(PATIENCE).until(() -> heard().size() >= told.size());
        assertThat(heard()).containsExactlyInAnyOrderElementsOf(told);
    }

    private List<Long> heard() {
        return ever.stream().flatMap(it -> it.heard().stream()).toList();
    }

    private Instance start(String name) {
        Instance started = Instance.start(news, name);
        ever.add(started);
        return started;
    }
}
