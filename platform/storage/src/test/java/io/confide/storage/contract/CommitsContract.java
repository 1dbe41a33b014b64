package io.confide.storage.contract;

import static io.confide.storage.Commits.Obstacle.NONE;
import static io.confide.storage.Commits.Obstacle.POSITION_TAKEN;
import static io.confide.storage.Commits.Obstacle.REPEATED;
import static io.confide.storage.Commits.Obstacle.SEQ_TAKEN;
import static io.confide.storage.contract.Samples.at;
import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.id;
import static io.confide.storage.contract.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.CommitBody;
import io.confide.storage.Commits;
import io.confide.storage.Commits.Inserted;
import io.confide.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a log promises: dense positions, each command and each place in a stream once. */
public abstract class CommitsContract {

    private Storage storage;
    private Commits log;

    /** The same database each time within one test, and an empty one for each test. */
    protected abstract Storage open();

    @BeforeEach
    void openLog() {
        storage = open();
        log = storage.commits("agreement");
    }

    @AfterEach
    void closeLog() {
        storage.close();
    }

    private Inserted insert(Commit... run) {
        return log.insert(List.of(run));
    }

    @Test
    void an_empty_log_has_nothing() {
        assertThat(log.last()).isEmpty();
        assertThat(log.read(1, 10)).isEmpty();
        assertThat(log.stream(id("a"), 0, 10)).isEmpty();
        assertThat(log.lastSeq(id("a"))).isEmpty();
        assertThat(log.byCommand(id("c"))).isEmpty();
        assertThat(log.byEvent(id("c/0"))).isEmpty();
    }

    @Test
    void what_is_read_is_what_was_written() {
        var keys =
                List.of(
                        new EventKey(id("a"), 7, id("e1")),
                        new EventKey("not a uuid: ü \u0000 ✓", Long.MAX_VALUE, "e2"),
                        new EventKey(
                                "sixteen chars ok",
                                0,
                                id("e3").toUpperCase(java.util.Locale.ROOT)));
        var written = commit(1, "c", keys, new byte[] {0, 1, -1, 127, -128});

        assertThat(insert(written)).isEqualTo(new Inserted(1, NONE));

        assertSame(log.last().orElseThrow(), written);
        assertSame(log.byCommand(id("c")).orElseThrow(), written);
        assertSame(log.byEvent("e2").orElseThrow(), written);
        assertSame(log.read(1, 1).getFirst(), written);
        assertSame(log.stream("sixteen chars ok", 0, 1).getFirst(), written);
    }

    @Test
    void positions_are_dense_over_commits_of_several_events() {
        insert(commit(1, "c1", "a", 0, 3), commit(4, "c2", "a", 3), commit(5, "c3", "b", 0, 2));

        assertThat(next(log)).isEqualTo(7);
        assertThat(positions(log.read(1, 10))).containsExactly(1L, 4L, 5L);
    }

    @Test
    void a_run_has_to_follow_itself() {
        assertThatThrownBy(() -> insert(commit(1, "c1", "a", 0, 2), commit(2, "c2", "a", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> insert()).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.last()).isEmpty();
    }

    @Test
    void one_commit_has_each_place_and_each_event_once() {
        var place = List.of(new EventKey("a", 0, id("e1")), new EventKey("a", 0, id("e2")));
        var event = List.of(new EventKey("a", 0, id("e1")), new EventKey("a", 1, id("e1")));

        assertThatThrownBy(() -> insert(commit(1, "c1", place, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> insert(commit(1, "c1", event, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_gap_is_never_written() {
        insert(commit(1, "c1", "a", 0));

        assertThatThrownBy(() -> insert(commit(3, "c2", "a", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(next(log)).isEqualTo(2);
    }

    @Test
    void a_taken_position_is_said() {
        insert(commit(1, "c1", "a", 0));

        assertThat(insert(commit(1, "c2", "b", 0))).isEqualTo(new Inserted(0, POSITION_TAKEN));
        assertThat(log.byCommand(id("c2"))).isEmpty();
    }

    @Test
    void a_position_in_the_midst_of_a_commit_is_taken() {
        insert(commit(1, "c1", "a", 0, 3));

        assertThat(insert(commit(2, "c2", "b", 0))).isEqualTo(new Inserted(0, POSITION_TAKEN));
    }

    @Test
    void a_place_in_a_stream_is_taken_once() {
        insert(commit(1, "c1", "a", 0));

        assertThat(insert(commit(2, "c2", "a", 0))).isEqualTo(new Inserted(0, SEQ_TAKEN));
        assertThat(log.byCommand(id("c2"))).isEmpty();
        assertThat(log.byEvent(id("c2/0"))).isEmpty();
    }

    @Test
    void a_repeated_command_is_known_even_though_its_place_is_taken_too() {
        var first = commit(1, "c1", "a", 0);
        insert(first);

        assertThat(insert(at(2, first))).isEqualTo(new Inserted(0, REPEATED));
        assertThat(insert(first)).isEqualTo(new Inserted(0, REPEATED));
        assertThat(next(log)).isEqualTo(2);
    }

    @Test
    void a_repeated_event_is_known_in_another_command() {
        insert(commit(1, "c1", "a", 0));
        var keys =
                List.of(new EventKey(id("b"), 0, id("new")), new EventKey(id("b"), 1, id("c1/0")));

        assertThat(insert(commit(2, "c2", keys, new byte[0]))).isEqualTo(new Inserted(0, REPEATED));
        assertThat(log.lastSeq(id("b"))).isEmpty();
    }

    @Test
    void a_run_stops_at_its_first_obstacle_and_keeps_what_was_before() {
        insert(commit(1, "c1", "a", 0));

        var run =
                insert(
                        commit(2, "c2", "b", 0),
                        commit(3, "c3", "c", 0),
                        commit(4, "c4", "a", 0),
                        commit(5, "c5", "d", 0));

        assertThat(run).isEqualTo(new Inserted(2, SEQ_TAKEN));
        assertThat(positions(log.read(1, 10))).containsExactly(1L, 2L, 3L);
        assertThat(log.byCommand(id("c5"))).isEmpty();
        assertThat(insert(commit(4, "c5", "d", 0))).isEqualTo(new Inserted(1, NONE));
    }

    @Test
    void a_refused_commit_leaves_nothing_behind() {
        insert(commit(1, "c1", "a", 0));
        var keys = List.of(new EventKey(id("b"), 0, id("e1")), new EventKey(id("a"), 0, id("e2")));
        insert(commit(2, "c2", keys, new byte[0]));

        assertThat(log.lastSeq(id("b"))).isEmpty();
        assertThat(insert(commit(2, "c2", "b", 0))).isEqualTo(new Inserted(1, NONE));
    }

    @Test
    void a_run_collides_with_itself() {
        assertThat(insert(commit(1, "c1", "a", 0), commit(2, "c2", "a", 0)))
                .isEqualTo(new Inserted(1, SEQ_TAKEN));
        assertThat(insert(commit(2, "c3", "b", 0), at(3, commit(2, "c3", "b", 0))))
                .isEqualTo(new Inserted(1, REPEATED));
    }

    @Test
    void reading_from_the_midst_of_a_commit_gives_the_whole_commit() {
        insert(commit(1, "c1", "a", 0), commit(2, "c2", "a", 1, 3), commit(5, "c3", "a", 4));

        assertThat(positions(log.read(3, 10))).containsExactly(2L, 5L);
        assertThat(positions(log.read(4, 1))).containsExactly(2L);
        assertThat(positions(log.read(5, 10))).containsExactly(5L);
        assertThat(log.read(6, 10)).isEmpty();
        assertThat(log.read(1_000_000, 10)).isEmpty();
    }

    @Test
    void a_log_is_read_in_pages() {
        log.insert(singles(1, 100));

        var read = new ArrayList<Long>();
        for (var page = log.read(1, 7); !page.isEmpty(); page = log.read(read.getLast() + 1, 7)) {
            assertThat(page).hasSizeLessThanOrEqualTo(7);
            read.addAll(positions(page));
        }
        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void bodies_are_read_like_commits() {
        insert(commit(1, "c1", "a", 0), commit(2, "c2", "a", 1, 3), commit(5, "c3", "a", 4));

        for (long from = 0; from < 8; from++) {
            for (int limit = 1; limit < 4; limit++) {
                assertThat(log.bodies(from, limit))
                        .usingRecursiveFieldByFieldElementComparator()
                        .isEqualTo(
                                log.read(from, limit).stream().map(CommitsContract::body).toList());
            }
        }
        assertThat(log.bodies(3, 10)).extracting(CommitBody::position).containsExactly(2L, 5L);
    }

    private static CommitBody body(Commit commit) {
        return new CommitBody(commit.position(), commit.size(), commit.body());
    }

    @Test
    void a_page_has_a_size() {
        assertThatThrownBy(() -> log.read(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.read(1, 4097)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.bodies(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.stream("a", 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_is_read_from_a_place_on() {
        insert(
                commit(1, "c1", "a", 0, 2),
                commit(3, "c2", "b", 0),
                commit(4, "c3", "a", 2, 2),
                commit(6, "c4", "a", 4));

        assertThat(positions(log.stream(id("a"), 0, 10))).containsExactly(1L, 4L, 6L);
        assertThat(positions(log.stream(id("a"), 1, 10))).containsExactly(1L, 4L, 6L);
        assertThat(positions(log.stream(id("a"), 2, 1))).containsExactly(4L);
        assertThat(positions(log.stream(id("a"), 4, 10))).containsExactly(6L);
        assertThat(log.stream(id("a"), 5, 10)).isEmpty();
        assertThat(log.lastSeq(id("a"))).contains(4L);
        assertThat(log.lastSeq(id("b"))).contains(0L);
    }

    @Test
    void the_last_place_of_a_stream_is_the_highest_whenever_it_was_taken() {
        insert(commit(1, "c1", "a", 7), commit(2, "c2", "a", 2), commit(3, "c3", "b", 9));

        assertThat(log.lastSeq(id("a"))).contains(7L);
        assertThat(log.lastSeq(id("b"))).contains(9L);
    }

    @Test
    void one_commit_may_write_to_several_streams() {
        var keys =
                List.of(
                        new EventKey(id("a"), 9, id("e1")),
                        new EventKey(id("b"), 0, id("e2")),
                        new EventKey(id("a"), 10, id("e3")));
        insert(commit(1, "c1", keys, new byte[0]));

        assertThat(log.lastSeq(id("a"))).contains(10L);
        assertThat(log.lastSeq(id("b"))).contains(0L);
        assertThat(log.stream(id("b"), 1, 10)).isEmpty();
        assertThat(positions(log.stream(id("a"), 10, 10))).containsExactly(1L);
    }

    @Test
    void a_large_body_is_kept_whole() {
        var body = new byte[1 << 20];
        new Random(4).nextBytes(body);
        insert(commit(1, "c1", List.of(new EventKey(id("a"), 0, id("e"))), body));

        assertThat(log.byCommand(id("c1")).orElseThrow().body()).isEqualTo(body);
    }

    @Test
    void logs_of_one_database_know_nothing_of_each_other() {
        insert(commit(1, "c1", "a", 0));
        var other = storage.commits("session");

        assertThat(other.last()).isEmpty();
        assertThat(other.insert(List.of(commit(1, "c1", "a", 0)))).isEqualTo(new Inserted(1, NONE));
    }

    @Test
    void everything_is_there_after_opening_again() {
        log.insert(singles(1, 50));
        storage.close();
        openLog();

        assertThat(next(log)).isEqualTo(51);
        assertThat(log.read(1, 100)).hasSize(50);
        assertThat(log.lastSeq(id("s7"))).contains(0L);
        assertThat(insert(commit(51, "c7", "new", 0))).isEqualTo(new Inserted(0, REPEATED));
        assertThat(insert(commit(51, "other", "s7", 0))).isEqualTo(new Inserted(0, SEQ_TAKEN));
        assertThat(insert(commit(51, "more", "s7", 1))).isEqualTo(new Inserted(1, NONE));
    }

    @Test
    void writers_who_opened_it_apart_share_one_dense_log() throws Exception {
        int writers = 4;
        int each = 25;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var done =
                    LongStream.range(0, writers)
                            .mapToObj(w -> threads.submit(() -> appendAlone(w, each)))
                            .toList();
            for (var writer : done) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a writer failed", e.getCause());
        }
        var all = log.read(1, 4096);
        assertThat(all).hasSize(writers * each);
        assertContiguous(all);
    }

    private void appendAlone(long writer, int count) {
        try (var own = open()) {
            var mine = own.commits("agreement");
            for (int i = 0; i < count; i++) {
                appendOnce(mine, commit(1, writer + ":" + i, "w" + writer, i * 3L, 1 + i % 3));
            }
        }
    }

    private static void appendOnce(Commits log, Commit commit) {
        var answer = new Inserted(0, POSITION_TAKEN);
        while (answer.obstacle() == POSITION_TAKEN) {
            answer = log.insert(List.of(at(next(log), commit)));
        }
        assertThat(answer).isEqualTo(new Inserted(1, NONE));
    }

    private static List<Commit> singles(int from, int to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(i -> commit(i, "c" + i, "s" + i, 0))
                .toList();
    }

    private static List<Long> positions(List<Commit> commits) {
        return commits.stream().map(Commit::position).toList();
    }

    private static void assertContiguous(List<Commit> commits) {
        long expected = 1;
        for (var commit : commits) {
            assertThat(commit.position()).isEqualTo(expected);
            expected = commit.next();
        }
    }

    private static void assertSame(Commit read, Commit written) {
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }
}
