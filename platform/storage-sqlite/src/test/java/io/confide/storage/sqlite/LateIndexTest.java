package io.confide.storage.sqlite;

import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.storage.Commit;
import io.confide.storage.Commits.Inserted;
import io.confide.storage.Commits.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether rows of the index are written or not makes no difference to anyone. */
class LateIndexTest {
    private static final int STREAMS = 4;

    @TempDir Path folder;

    /**
     * Two processes, each with a threshold of its own, write what collides now and then; a third
     * opens the file anew at any time. All must answer as a list of commits would.
     */
    @Property(tries = 25)
    void every_answer_is_that_of_the_plain_log(@ForAll long seed) throws IOException {
        Path directory = Files.createTempDirectory("late-index");
        Path file = directory.resolve("log.db");
        var one = SqliteFile.apart(file);
        var other = SqliteFile.apart(file);
        try {
            history(
                    new Random(seed),
                    file,
                    List.of(SqliteCommits.of(one, "log", 3), SqliteCommits.of(other, "log", 7)));
        } finally {
            one.release();
            other.release();
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void history(Random random, Path file, List<SqliteCommits> writers) {
        var model = new Model();
        for (int step = 0; step < 60; step++) {
            var writer = writers.get(random.nextInt(writers.size()));
            var run = model.run(random);
            assertThat(writer.insert(run)).isEqualTo(model.insert(run));
            var reader = writers.get(random.nextInt(writers.size()));
            model.check(reader, random);
            if (random.nextInt(10) == 0) {
                var fresh = SqliteFile.apart(file);
                model.check(SqliteCommits.of(fresh, "log", 5), random);
                fresh.release();
            }
        }
    }

    /** The log as a list. */
    private static final class Model {
        private final List<Commit> log = new ArrayList<>();
        private int commands;

        /** From the end on, or from a place that is taken; some commits of it are not new. */
        List<Commit> run(Random random) {
            long position = random.nextInt(12) == 0 ? Math.max(1, next() - 1) : next();
            var run = new ArrayList<Commit>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                var commit = one(position, random);
                run.add(commit);
                position = commit.next();
            }
            return run;
        }

        private Commit one(long position, Random random) {
            String command =
                    "c" + (random.nextInt(8) == 0 ? random.nextInt(commands + 1) : ++commands);
            String stream = "s" + random.nextInt(STREAMS);
            long seq = lastSeq(stream) + 1 + (random.nextInt(6) == 0 ? -1 : random.nextInt(2));
            return commit(position, command, stream, Math.max(0, seq), 1 + random.nextInt(3));
        }

        private long next() {
            return log.isEmpty() ? 1 : log.getLast().next();
        }

        private long lastSeq(String stream) {
            return log.stream()
                    .flatMap(commit -> commit.events().stream())
                    .filter(key -> key.stream().equals(id(stream)))
                    .mapToLong(Commit.EventKey::seq)
                    .max()
                    .orElse(-1);
        }

        Inserted insert(List<Commit> run) {
            if (run.getFirst().position() < next()) {
                return new Inserted(
                        0,
                        isRepeated(run.getFirst()) ? Obstacle.REPEATED : Obstacle.POSITION_TAKEN);
            }
            int written = 0;
            for (var commit : run) {
                if (isRepeated(commit)) {
                    return new Inserted(written, Obstacle.REPEATED);
                }
                if (commit.events().stream().anyMatch(this::isTaken)) {
                    return new Inserted(written, Obstacle.SEQ_TAKEN);
                }
                log.add(commit);
                written++;
            }
            return new Inserted(written, Obstacle.NONE);
        }

        private boolean isRepeated(Commit commit) {
            return log.stream().anyMatch(it -> it.command().equals(commit.command()))
                    || commit.events().stream().anyMatch(key -> isThere(key.id()));
        }

        private boolean isThere(String event) {
            return log.stream()
                    .flatMap(commit -> commit.events().stream())
                    .anyMatch(key -> key.id().equals(event));
        }

        private boolean isTaken(Commit.EventKey wanted) {
            return log.stream()
                    .flatMap(commit -> commit.events().stream())
                    .anyMatch(key ->
                            key.stream().equals(wanted.stream()) && key.seq() == wanted.seq());
        }

        void check(SqliteCommits real, Random random) {
            String stream = "s" + random.nextInt(STREAMS);
            long last = lastSeq(stream);
            assertThat(real.lastSeq(id(stream)).orElse(-1L)).isEqualTo(last);
            long from = random.nextInt((int) last + 2);
            int limit = 1 + random.nextInt(20);
            assertThat(real.stream(id(stream), from, limit))
                    .extracting(Commit::position)
                    .isEqualTo(positions(stream, from, limit));
            String command = "c" + random.nextInt(commands + 2);
            assertThat(real.byCommand(id(command)).map(Commit::position))
                    .isEqualTo(
                            log.stream()
                                    .filter(it -> it.command().equals(id(command)))
                                    .map(Commit::position)
                                    .findFirst());
            String event = id(command + "/0");
            assertThat(real.byEvent(event).map(Commit::position))
                    .isEqualTo(
                            log.stream()
                                    .filter(it -> it.events().getFirst().id().equals(event))
                                    .map(Commit::position)
                                    .findFirst());
        }

        private List<Long> positions(String stream, long from, int limit) {
            record At(long seq, long position) {}
            return log.stream()
                    .flatMap(commit ->
                            commit.events().stream()
                                    .filter(key ->
                                            key.stream().equals(id(stream)) && key.seq() >= from)
                                    .map(key -> new At(key.seq(), commit.position())))
                    .sorted(Comparator.comparingLong(At::seq))
                    .map(At::position)
                    .distinct()
                    .limit(limit)
                    .toList();
        }
    }

    @Test
    void a_file_that_was_indexed_at_once_goes_on() throws SQLException {
        Path file = folder.resolve("old.db");
        asItWasBefore(file);
        var opened = SqliteFile.apart(file);
        var log = SqliteCommits.of(opened, "log", 2);
        assertThat(log.byCommand(id("first"))).isPresent();
        assertThat(log.insert(List.of(commit(2, "first", "other", 0))).obstacle())
                .isEqualTo(Obstacle.REPEATED);
        for (int i = 2; i < 8; i++) {
            log.insert(List.of(commit(i, "later" + i, "stream", i - 1)));
        }
        assertThat(log.stream(id("stream"), 0, 10)).hasSize(7);
        opened.release();
    }

    /** The tables of the first version, with one commit. */
    private static void asItWasBefore(Path file) throws SQLException {
        var commit = commit(1, "first", "stream", 0);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var tables = connection.createStatement()) {
            tables.execute(
                    "CREATE TABLE \"log commits\" (position INTEGER PRIMARY KEY, size INTEGER NOT"
                            + " NULL, command NOT NULL UNIQUE, previous BLOB NOT NULL, hash BLOB"
                            + " NOT NULL, events BLOB NOT NULL, body BLOB NOT NULL)");
            tables.execute(
                    "CREATE TABLE \"log seqs\" (stream INTEGER NOT NULL, seq INTEGER NOT NULL,"
                            + " position INTEGER NOT NULL, PRIMARY KEY (stream, seq)) WITHOUT"
                            + " ROWID");
            tables.execute(
                    "CREATE TABLE \"log events\" (id NOT NULL PRIMARY KEY, position INTEGER NOT"
                            + " NULL) WITHOUT ROWID");
            tables.execute(
                    "CREATE TABLE \"log streams\" (number INTEGER PRIMARY KEY, name NOT NULL"
                            + " UNIQUE)");
            insert(
                    connection,
                    "INSERT INTO \"log streams\" VALUES (1, ?)",
                    Ids.stored(id("stream")));
            insert(connection, "INSERT INTO \"log seqs\" VALUES (1, 0, ?)", 1);
            insert(
                    connection,
                    "INSERT INTO \"log events\" VALUES (?, 1)",
                    Ids.stored(id("first/0")));
            insert(
                    connection,
                    "INSERT INTO \"log commits\" VALUES (1, 1, ?, ?, ?, ?, ?)",
                    Ids.stored(commit.command()),
                    commit.previous(),
                    commit.hash(),
                    Packed.keys(commit.events()),
                    commit.body());
        }
    }

    private static void insert(java.sql.Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
