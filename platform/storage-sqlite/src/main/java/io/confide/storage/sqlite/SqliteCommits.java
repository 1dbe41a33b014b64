package io.confide.storage.sqlite;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.Commits;
import io.confide.storage.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * A log in one file: a row per commit, and beside it who holds which (stream, seq) and which event
 * id.
 */
final class SqliteCommits implements Commits {

    private final SqliteFile file;
    private final LogTables tables;
    private final StreamNumbers streams;

    private SqliteCommits(SqliteFile file, LogTables tables) {
        this.file = file;
        this.tables = tables;
        this.streams = new StreamNumbers(tables);
    }

    static SqliteCommits of(SqliteFile file, String log) {
        var tables = new LogTables(log);
        if (!file.isReadOnly()) {
            file.write(tables::create);
        }
        return new SqliteCommits(file, tables);
    }

    @Override
    public Inserted insert(List<Commit> run) {
        Runs.check(run);
        var inserted = file.write(session -> insert(session, run));
        streams.remember(inserted.streams());
        return inserted.answer();
    }

    private Outcome insert(Session session, List<Commit> run) throws SQLException {
        var numbers = streams.forOneTransaction();
        int written = 0;
        var obstacle = obstacleAtTail(session, run.getFirst());
        while (obstacle == Obstacle.NONE && written < run.size()) {
            obstacle = insert(session, run.get(written), numbers);
            if (obstacle == Obstacle.NONE) {
                written++;
            }
        }
        return new Outcome(new Inserted(written, obstacle), numbers);
    }

    private Obstacle obstacleAtTail(Session session, Commit first) throws SQLException {
        long next = session.first(tables.end(), row -> row.getLong(1)).orElse(1L);
        if (first.position() > next) {
            throw new IllegalArgumentException(
                    "Position " + first.position() + " leaves a gap: the next one is " + next);
        }
        if (first.position() == next) {
            return Obstacle.NONE;
        }
        return isRepeated(session, first) ? Obstacle.REPEATED : Obstacle.POSITION_TAKEN;
    }

    /** Tries, and takes it back when something stood in the way: cheaper than asking before. */
    private Obstacle insert(Session session, Commit commit, StreamNumbers.Changes numbers)
            throws SQLException {
        var keys = numbered(session, commit, numbers);
        try {
            write(session, commit, keys);
            return Obstacle.NONE;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) != SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
                throw e;
            }
            takeBack(session, commit, keys);
            return isRepeated(session, commit) ? Obstacle.REPEATED : Obstacle.SEQ_TAKEN;
        }
    }

    private static List<NumberedKey> numbered(
            Session session, Commit commit, StreamNumbers.Changes numbers) throws SQLException {
        var keys = new ArrayList<NumberedKey>(commit.size());
        for (var key : commit.events()) {
            keys.add(new NumberedKey(numbers.of(session, key.stream()), key));
        }
        return keys;
    }

    private void write(Session session, Commit commit, List<NumberedKey> keys) throws SQLException {
        session.update(
                tables.insertCommit(),
                commit.position(),
                commit.size(),
                Ids.stored(commit.command()),
                commit.previous(),
                commit.hash(),
                Packed.keys(commit.events()),
                commit.body());
        for (var key : keys) {
            session.update(tables.insertSeq(), key.stream(), key.event().seq(), commit.position());
            session.update(tables.insertEvent(), Ids.stored(key.event().id()), commit.position());
        }
    }

    private void takeBack(Session session, Commit commit, List<NumberedKey> keys)
            throws SQLException {
        session.update(tables.deleteCommit(), commit.position());
        for (var key : keys) {
            session.update(tables.deleteSeq(), key.stream(), key.event().seq(), commit.position());
            session.update(tables.deleteEvent(), Ids.stored(key.event().id()), commit.position());
        }
    }

    private boolean isRepeated(Session session, Commit commit) throws SQLException {
        if (positionOfCommand(session, commit.command()).isPresent()) {
            return true;
        }
        for (var key : commit.events()) {
            if (positionOfEvent(session, key.id()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Commit> last() {
        return file.read(session -> session.first(tables.last(), SqliteCommits::commit));
    }

    @Override
    public List<Commit> read(long position, int limit) {
        checkLimit(limit);
        return file.read(
                session -> session.list(tables.from(), SqliteCommits::commit, position, limit));
    }

    @Override
    public List<Commit> stream(String stream, long seq, int limit) {
        checkLimit(limit);
        return file.read(session -> {
            var number = streams.find(session, stream);
            return number.isEmpty()
                    ? List.of()
                    : at(session, positions(session, number.get(), seq, limit));
        });
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 4096) {
            throw new IllegalArgumentException("A page has 1 to 4096 commits, not " + limit);
        }
    }

    /** A commit with several events of the stream has as many rows, one after the other. */
    private List<Long> positions(Session session, long stream, long seq, int limit)
            throws SQLException {
        return session.differing(tables.positions(), limit, stream, seq);
    }

    private List<Commit> at(Session session, List<Long> positions) throws SQLException {
        var commits = new ArrayList<Commit>(positions.size());
        for (var position : positions) {
            session.first(tables.at(), SqliteCommits::commit, position).ifPresent(commits::add);
        }
        return commits;
    }

    @Override
    public Optional<Long> lastSeq(String stream) {
        return file.read(session -> {
            var number = streams.find(session, stream);
            return number.isEmpty()
                    ? Optional.empty()
                    : session.first(tables.lastSeq(), row -> row.getLong(1), number.get());
        });
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return file.read(session -> at(session, positionOfCommand(session, command)));
    }

    @Override
    public Optional<Commit> byEvent(String id) {
        return file.read(session -> at(session, positionOfEvent(session, id)));
    }

    private Optional<Commit> at(Session session, Optional<Long> position) throws SQLException {
        return position.isEmpty()
                ? Optional.empty()
                : session.first(tables.at(), SqliteCommits::commit, position.get());
    }

    private Optional<Long> positionOfCommand(Session session, String command) throws SQLException {
        return session.first(
                tables.positionOfCommand(), row -> row.getLong(1), Ids.stored(command));
    }

    private Optional<Long> positionOfEvent(Session session, String id) throws SQLException {
        return session.first(tables.positionOfEvent(), row -> row.getLong(1), Ids.stored(id));
    }

    private static Commit commit(ResultSet row) throws SQLException {
        return new Commit(
                row.getLong(1),
                Ids.text(row.getObject(2)),
                Packed.keys(row.getBytes(3)),
                row.getBytes(4),
                row.getBytes(5),
                row.getBytes(6));
    }

    private record NumberedKey(long stream, EventKey event) {}

    private record Outcome(Inserted answer, StreamNumbers.Changes streams) {}
}
