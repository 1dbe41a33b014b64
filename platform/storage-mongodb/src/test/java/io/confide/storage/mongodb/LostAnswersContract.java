package io.confide.storage.mongodb;

import static io.confide.storage.Commits.Obstacle.NONE;
import static io.confide.storage.Commits.Obstacle.SEQ_TAKEN;
import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.document;
import static io.confide.storage.contract.Samples.id;
import static io.confide.storage.contract.Samples.next;
import static io.confide.storage.contract.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Commits.Inserted;
import io.confide.storage.Document;
import io.confide.storage.Documents.Put;
import io.confide.storage.Expect;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import io.confide.storage.mongodb.FaultProxy.Fault;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write whose answer is lost is looked up: it happened once, or not at all, and never twice. */
abstract class LostAnswersContract {

    private static final String FILES = "files";

    private FaultProxy proxy;
    private MongoStorage storage;
    private Commits log;

    abstract String server();

    abstract boolean isStandalone();

    @BeforeEach
    void open() {
        proxy = FaultProxy.before(server());
        var waiting = "&serverSelectionTimeoutMS=1500";
        storage =
                MongoStorage.open(
                        proxy.uri() + waiting,
                        "lost" + new ObjectId().toHexString(),
                        isStandalone());
        log = storage.commits("agreement");
        log.insert(List.of(commit(1, "c1", "a", 0)));
        storage.declare(FILES, List.of("coach"));
    }

    @AfterEach
    void close() {
        storage.close();
        proxy.close();
    }

    private List<Long> positions() {
        return log.read(1, 100).stream().map(Commit::position).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_is_written_exactly_once(Fault fault) {
        proxy.strike(fault, "insert", 2);

        var answer = log.insert(List.of(commit(2, "c2", "a", 1, 2), commit(4, "c3", "b", 0)));
        proxy.release();

        assertThat(answer).isEqualTo(new Inserted(2, NONE));
        assertThat(proxy.struck()).isPositive();
        assertThat(positions()).containsExactly(1L, 2L, 4L);
        assertThat(log.byCommand(id("c3"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void an_obstacle_is_found_even_when_the_answer_that_names_it_is_lost(Fault fault) {
        proxy.strike(fault, "insert", 1);

        var answer =
                log.insert(
                        List.of(
                                commit(2, "c2", "b", 0),
                                commit(3, "c3", "a", 0),
                                commit(4, "c4", "c", 0)));
        proxy.release();

        assertThat(answer).isEqualTo(new Inserted(1, SEQ_TAKEN));
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void a_write_that_lands_after_its_successors_changes_nothing() {
        proxy.strike(Fault.HOLD_REQUEST, "insert", 1);
        log.insert(List.of(commit(2, "c2", "a", 1)));
        log.insert(List.of(commit(3, "c3", "a", 2)));
        var before = log.read(1, 100);

        proxy.release();

        assertThat(log.read(1, 100)).usingRecursiveComparison().isEqualTo(before);
        assertThat(next(log)).isEqualTo(4);
    }

    @Test
    void a_server_that_is_away_is_said_to_be_away_and_nothing_is_written() {
        proxy.setAway(true);
        assertThatThrownBy(() -> log.last()).isInstanceOf(StorageUnavailable.class);

        assertThatThrownBy(() -> log.insert(List.of(commit(2, "c2", "a", 1))))
                .isInstanceOf(StorageUnavailable.class);

        proxy.setAway(false);
        assertThat(positions()).containsExactly(1L);
        assertThat(log.insert(List.of(commit(2, "c2", "a", 1)))).isEqualTo(new Inserted(1, NONE));
    }

    @Test
    void an_outcome_that_nobody_can_look_up_is_said_to_be_unknown() {
        proxy.strike(Fault.LOSE_ANSWER, "insert", 1);
        proxy.leaveAtNextStrike();

        assertThatThrownBy(() -> log.insert(List.of(commit(2, "c2", "a", 1))))
                .isInstanceOf(UnknownOutcome.class);

        proxy.setAway(false);
        assertThat(log.byCommand(id("c2"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_document_is_written_once(Fault fault) {
        proxy.strike(fault, "insert", 1);

        var stored = storage.documents().put(FILES, document("f", "1"), Expect.ABSENT);
        proxy.release();

        assertThat(stored).hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(1));
        assertThat(stored()).isEqualTo("1:1");
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_changed_once(Fault fault) {
        storage.documents().put(FILES, document("f", "1"), Expect.ABSENT);
        proxy.strike(fault, "update", 1);

        var changed = storage.documents().put(FILES, document("f", "2"), Expect.version(1));
        proxy.release();

        assertThat(changed).isPresent();
        assertThat(stored()).isEqualTo("2:2");
    }

    @ParameterizedTest
    @EnumSource
    void a_stale_change_stays_refused(Fault fault) {
        storage.documents().put(FILES, document("f", "1"), Expect.ABSENT);
        storage.documents().put(FILES, document("f", "2"), Expect.version(1));
        proxy.strike(fault, "update", 1);

        assertThat(storage.documents().put(FILES, document("f", "x"), Expect.version(1))).isEmpty();
        proxy.release();
        assertThat(stored()).isEqualTo("2:2");
    }

    @Test
    void a_change_that_lands_late_never_undoes_a_later_one() {
        storage.documents().put(FILES, document("f", "1"), Expect.ANYTHING);
        proxy.strike(Fault.HOLD_REQUEST, "update", 1);
        storage.documents().put(FILES, document("f", "2"), Expect.ANYTHING);
        storage.documents().put(FILES, document("f", "3"), Expect.ANYTHING);

        proxy.release();

        assertThat(stored()).isEqualTo("3:3");
    }

    @ParameterizedTest
    @EnumSource
    void of_several_puts_each_is_answered_for_itself(Fault fault) {
        storage.documents().put(FILES, document("f", "1"), Expect.ABSENT);
        proxy.strike(fault, "update", 1);

        var answers =
                storage.documents()
                        .putAll(
                                FILES,
                                List.of(
                                        new Put(document("g", "1"), Expect.ABSENT),
                                        new Put(document("f", "2"), Expect.version(1)),
                                        new Put(document("h", "1"), Expect.version(7))));
        proxy.release();

        assertThat(answers.stream().map(Optional::isPresent)).containsExactly(true, true, false);
        assertThat(stored()).isEqualTo("2:2");
        assertThat(storage.documents().count(FILES)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_deleted_once(Fault fault) {
        storage.documents().put(FILES, document("f", "1"), Expect.ABSENT);
        proxy.strike(fault, "delete", 1);

        assertThat(storage.documents().delete(FILES, "f", Expect.version(1))).isTrue();
        var again = storage.documents().put(FILES, document("f", "2"), Expect.ABSENT);
        again = storage.documents().put(FILES, document("f", "3"), Expect.version(1));
        proxy.release();

        assertThat(again.map(Document::version)).contains(2L);
        assertThat(stored()).isEqualTo("2:3");
    }

    private String stored() {
        var document = storage.documents().get(FILES, "f").orElseThrow();
        return document.version() + ":" + text(document);
    }
}
