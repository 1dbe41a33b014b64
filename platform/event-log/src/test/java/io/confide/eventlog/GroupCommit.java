package io.confide.eventlog;

import static io.confide.eventlog.Logs.at;
import static io.confide.eventlog.Logs.atEnd;
import static io.confide.eventlog.Logs.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.eventlog.Verification.Whole;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What concurrent callers of one log can count on. */
abstract class GroupCommit {
    private final Databases database;
    private final Flaky commits;
    private final GroupCommitLog log;

    GroupCommit(Databases database) {
        this.database = database;
        this.commits = new Flaky(database.storage().commits(Logs.SOURCE));
        this.log = Logs.unsealed(commits);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void positions_are_dense_and_count_events() {
        assertThat(log.append(commit(at("a", 0), at("a", 1))).commit().position()).isEqualTo(1);
        assertThat(log.append(commit(at("b", 0))).commit().position()).isEqualTo(3);
        assertThat(log.head()).isEqualTo(3);
        assertThat(log.version("a")).isEqualTo(2);
    }

    @Test
    void what_was_written_is_read_back_the_same() {
        FramedCommit written = commit(at("a", 0), at("b", 0));
        log.append(written);
        StoredCommit read = log.byCommand(written.command()).orElseThrow();
        assertThat(read.at()).isEqualTo(written.at());
        assertThat(read.firm()).isEqualTo(written.firm());
        assertThat(read.fingerprint()).isEqualTo("fingerprint");
        assertThat(read.events())
                .zipSatisfy(
                        written.frames(),
                        (event, frame) -> {
                            assertThat(event.id()).isEqualTo(frame.id());
                            assertThat(event.stream()).isEqualTo(frame.stream());
                            assertThat(event.open()).isEqualTo(frame.open());
                            assertThat(event.sealed()).isEqualTo(frame.sealed());
                        });
    }

    @Test
    void a_taken_place_is_a_conflict_and_nothing_is_written() {
        log.append(commit(at("a", 0)));
        assertThatThrownBy(() -> log.append(commit(at("b", 0), at("a", 0))))
                .isInstanceOfSatisfying(
                        SeqConflict.class,
                        conflict -> assertThat(conflict.stream()).isEqualTo("a"));
        assertThat(log.head()).isEqualTo(1);
        assertThat(log.version("b")).isZero();
    }

    @Test
    void a_commit_at_odds_with_itself_is_refused() {
        assertThatThrownBy(() -> log.append(commit(at("a", 0), at("a", 0))))
                .isInstanceOf(SeqConflict.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void a_repeated_command_gets_its_first_commit_even_at_another_place() {
        UUID command = UUID.randomUUID();
        StoredCommit first = log.append(commit(command, at("a", 0))).commit();
        Appended again = log.append(commit(command, at("a", 1)));
        assertThat(again.repeated()).isTrue();
        assertThat(again.commit().position()).isEqualTo(first.position());
        assertThat(log.append(commit(command, at("a", 0))).repeated()).isTrue();
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void an_event_id_of_another_command_is_refused() {
        Frame frame = at("a", 0);
        log.append(commit(frame));
        Frame same =
                new Frame(
                        "b",
                        frame.expectedSeq(),
                        frame.id(),
                        frame.name(),
                        1,
                        "K0",
                        "b",
                        frame.open(),
                        frame.sealed());
        assertThatThrownBy(() -> log.append(commit(same))).isInstanceOf(RepeatedEvent.class);
    }

    @Test
    void sixty_four_callers_at_the_end_of_one_stream_all_get_a_place() throws Exception {
        together(64, 20, caller -> log.append(commit(atEnd("shared"), atEnd("own-" + caller))));
        assertThat(log.stream("shared", 0))
                .extracting(StoredEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, 64 * 20).boxed().toList());
        assertThat(log.head()).isEqualTo(64 * 20 * 2);
        assertThat(verify()).isEqualTo(new Whole(2560, 1280, 0, Optional.empty()));
        assertThat(commits.inserts()).isLessThan(1280);
    }

    @Test
    void the_end_of_a_stream_is_looked_up_once_while_nobody_else_writes() {
        log.append(commit(at("a", 0)));
        for (int i = 0; i < 20; i++) {
            log.append(commit(atEnd("a"), atEnd("b"), at("c", i)));
        }

        assertThat(commits.lookUps()).isEqualTo(2);
        assertThat(log.version("a")).isEqualTo(21);
    }

    @Test
    void the_end_of_a_stream_is_looked_up_again_when_another_instance_was_faster() {
        try (GroupCommitLog other = Logs.unsealed(database.storage())) {
            for (int i = 0; i < 10; i++) {
                log.append(commit(atEnd("shared")));
                other.append(commit(atEnd("shared"), at("own", i)));
                log.append(commit(atEnd("own-too"), atEnd("shared")));
            }
        }

        assertThat(log.stream("shared", 0))
                .extracting(StoredEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, 30).boxed().toList());
    }

    @Test
    void of_many_callers_at_one_place_exactly_one_wins() throws Exception {
        List<Future<Appended>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 32; i++) {
                all.add(callers.submit(() -> log.append(commit(at("a", 0)))));
            }
        }
        assertThat(all.stream().filter(GroupCommit::won)).hasSize(1);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void of_many_repeats_at_once_exactly_one_writes() throws Exception {
        UUID command = UUID.randomUUID();
        List<Future<Appended>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 32; i++) {
                all.add(callers.submit(() -> log.append(commit(command, at("a", 0)))));
            }
        }
        assertThat(all).allMatch(GroupCommit::won);
        assertThat(all.stream().filter(it -> !it.resultNow().repeated())).hasSize(1);
    }

    @Test
    void two_instances_share_one_log() throws Exception {
        try (GroupCommitLog other = Logs.unsealed(database.storage())) {
            together(
                    16,
                    25,
                    caller -> (caller % 2 == 0 ? log : other).append(commit(atEnd("shared"))));
        }
        assertThat(log.version("shared")).isEqualTo(400);
        assertThat(verify()).isEqualTo(new Whole(400, 400, 0, Optional.empty()));
    }

    @Test
    void a_lost_answer_to_a_write_that_happened_is_looked_up() {
        commits.loseAnswers(1, true);
        Appended appended = log.append(commit(at("a", 0)));
        assertThat(appended.repeated()).isFalse();
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_to_a_write_that_did_not_happen_is_written_again() {
        commits.loseAnswers(3, false);
        assertThat(log.append(commit(at("a", 0))).repeated()).isFalse();
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void an_outcome_that_stays_unknown_is_said_to_be_unknown() {
        commits.loseAnswers(1000, false);
        assertThatThrownBy(() -> log.append(commit(at("a", 0)))).isInstanceOf(UnknownOutcome.class);
        commits.loseAnswers(0, false);
        assertThat(log.append(commit(at("a", 0))).commit().position()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_stays_unknown_when_the_database_goes_away_next() {
        commits.loseAnswers(1, false);
        commits.beAwayAfterLoss();

        assertThatThrownBy(() -> log.append(commit(at("a", 0)))).isInstanceOf(UnknownOutcome.class);
    }

    @Test
    void under_lost_answers_everything_is_written_exactly_once() throws Exception {
        commits.loseEveryThird();
        together(16, 20, caller -> log.append(commit(atEnd("shared"))));
        assertThat(log.version("shared")).isEqualTo(320);
        assertThat(verify()).isEqualTo(new Whole(320, 320, 0, Optional.empty()));
    }

    @Test
    void a_hole_stops_the_reader() {
        log.append(commit(at("a", 0)));
        log.append(commit(at("a", 1)));
        log.append(commit(at("a", 2)));
        commits.hide(2);
        assertThatThrownBy(() -> log.read(1, 10))
                .isInstanceOfSatisfying(
                        HoleInLog.class, hole -> assertThat(hole.position()).isEqualTo(2));
        assertThatThrownBy(() -> log.read(2, 10)).isInstanceOf(HoleInLog.class);
    }

    @Test
    void what_was_accepted_is_written_at_closing_and_later_ones_are_refused() {
        List<Future<Appended>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 100; i++) {
                all.add(callers.submit(() -> log.append(commit(atEnd("a")))));
            }
            log.close();
        }
        long won = all.stream().filter(GroupCommit::won).count();
        assertThat(log.head()).isEqualTo(won);
        assertThatThrownBy(() -> log.append(commit(atEnd("a"))))
                .isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void listeners_hear_of_the_new_head() {
        List<Long> heads = new ArrayList<>();
        log.onAppend(heads::add);
        log.append(commit(at("a", 0), at("a", 1)));
        log.append(commit(at("a", 2)));
        log.close();
        assertThat(heads).containsExactly(2L, 3L);
    }

    private Verification verify() {
        return new ChainVerifier(Logs.SOURCE, database.storage(), (signature, message) -> true)
                .verify(position -> {});
    }

    private static boolean won(Future<Appended> one) {
        return one.state() == Future.State.SUCCESS;
    }

    /** Something that one of many callers does. */
    private interface Act {
        void by(int caller);
    }

    private static void together(int callers, int times, Act act)
            throws InterruptedException, ExecutionException {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(
                        threads.submit(() -> {
                            for (int n = 0; n < times; n++) {
                                act.by(caller);
                            }
                        }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }
}
