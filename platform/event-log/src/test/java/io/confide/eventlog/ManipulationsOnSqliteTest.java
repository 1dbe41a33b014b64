package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.Verification.Broken;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * With what SQLite keeps beside the entries to find them by: written late, so the log is long
 * enough that most of it is filed, and the last of it is not.
 */
class ManipulationsOnSqliteTest extends Manipulations {
    private static final String SEQS = "\"agreement seqs\"";
    private static final String EVENTS = "\"agreement events\"";
    private static final String COMMANDS = "\"agreement commands\"";
    private static final String FILED = "\"agreement indexed\"";
    private static final String NAMES = "\"agreement streams\"";

    private final Random random = new Random(7);

    @Override
    int commits() {
        return 4_800;
    }

    @Override
    int flips() {
        return 15;
    }

    @Override
    Databases database() {
        return Databases.sqlite();
    }

    @Override
    TamperingWithSqlite tampering(Databases database) {
        return new TamperingWithSqlite(database.file());
    }

    private TamperingWithSqlite sql() {
        return tampering(opened());
    }

    /** A commit of two or three events and the place of its last. */
    private Commit anyCommit() {
        Commit commit;
        do {
            commit =
                    opened().storage()
                            .commits(Logs.SOURCE)
                            .read(1 + random.nextInt(1_000), 1)
                            .getFirst();
        } while (commit.size() == 1);
        return commit;
    }

    private Object number(EventKey event) {
        return sql().value("select number from " + NAMES + " where name = ?", id(event.stream()));
    }

    private static Object id(String id) {
        if (id.length() != 36) {
            return id;
        }
        UUID uuid = UUID.fromString(id);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** Where the stream begins. */
    private long firstOf(String stream) {
        return opened().storage().commits(Logs.SOURCE).stream(stream, 0, 1).getFirst().position();
    }

    @Test
    void an_event_taken_out_of_its_stream_is_found() {
        Commit commit = anyCommit();
        EventKey last = commit.events().getLast();
        sql().update(
                        "delete from " + SEQS + " where stream = ? and seq = ?",
                        number(last),
                        last.seq());
        found(commit.next() - 1);
    }

    @Test
    void an_event_filed_at_another_place_of_its_stream_is_found() {
        Commit commit = anyCommit();
        EventKey last = commit.events().getLast();
        sql().update(
                        "update " + SEQS + " set seq = 1000000 where stream = ? and seq = ?",
                        number(last),
                        last.seq());
        found(commit.position());
    }

    @Test
    void an_event_filed_in_another_commit_is_found() {
        Commit commit = anyCommit();
        EventKey last = commit.events().getLast();
        sql().update(
                        "update "
                                + SEQS
                                + " set position = position + 1 where stream = ? and seq = ?",
                        number(last),
                        last.seq());
        found(commit.position() + 1);
    }

    @Test
    void an_id_that_leads_elsewhere_is_found() {
        Commit commit = anyCommit();
        sql().update(
                        "update " + EVENTS + " set position = ? where id = ?",
                        commit.next(),
                        id(commit.events().getFirst().id()));
        found(commit.position());
    }

    @Test
    void an_id_that_was_changed_is_found() {
        Commit commit = anyCommit();
        String id = commit.events().getFirst().id();
        sql().update(
                        "update " + EVENTS + " set id = ? where id = ?",
                        Tampering.flipped((byte[]) id(id), random.nextInt(128)),
                        id(id));
        found(commit.position());
    }

    @Test
    void a_command_that_leads_elsewhere_is_found() {
        Commit commit = anyCommit();
        sql().update(
                        "update " + COMMANDS + " set position = ? where id = ?",
                        commit.next(),
                        id(commit.command()));
        found(commit.position());
    }

    @Test
    void a_forgotten_command_is_found() {
        Commit commit = anyCommit();
        sql().update("delete from " + COMMANDS + " where id = ?", id(commit.command()));
        found(commit.position());
    }

    @Test
    void a_stream_under_another_name_is_found_at_its_first_event() {
        for (String stream : STREAMS) {
            long first = firstOf(stream);
            String other = UUID.randomUUID().toString();
            String rename = "update " + NAMES + " set name = ? where name = ?";
            sql().update(rename, id(other), id(stream));
            found(first);
            sql().update(rename, id(stream), id(other));
        }
    }

    @Test
    void a_stream_without_a_name_is_found_at_its_first_event() {
        String stream = STREAMS.getLast();
        long first = firstOf(stream);
        sql().update("delete from " + NAMES + " where name = ?", id(stream));
        found(first);
    }

    @Test
    void a_log_that_is_said_to_be_filed_further_than_it_is_is_found() {
        long filed = opened().storage().commits(Logs.SOURCE).filedUpTo().orElseThrow();
        sql().update("update " + FILED + " set position = position + 3");
        found(filed + 1);
    }

    @Test
    void a_log_that_is_said_to_be_filed_less_far_than_it_is_is_found() {
        long filed = opened().storage().commits(Logs.SOURCE).filedUpTo().orElseThrow();
        sql().update("update " + FILED + " set position = 0");
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.position()).isBetween(1L, filed));
    }

    @Test
    void a_place_that_no_event_has_is_found() {
        Commit commit = anyCommit();
        sql().update(
                        "insert into " + SEQS + " (stream, seq, position) values (1, 999999, ?)",
                        commit.position());
        found(commit.position());
    }

    @Test
    void an_id_filed_beyond_the_end_is_found() {
        sql().update(
                        "insert into " + EVENTS + " (id, position) values (?, 999999)",
                        id(UUID.randomUUID().toString()));
        found(999_999);
    }
}
