package io.confide.storage.sqlite;

import io.confide.storage.Commit;
import io.confide.storage.CommitBody;
import io.confide.storage.Commits;
import io.confide.storage.DamagedRow;
import io.confide.storage.Filed;
import io.confide.storage.Runs;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** A log in one file: a row per commit, and its index, whose rows are written late. */
final class SqliteCommits implements Commits {

    private static final int INDEXED_TOGETHER = 4096;

    private final SqliteFile file;
    private final LogStatements sql;
    private final LateIndex index;
    private final int indexedTogether;
    private final ReentrantLock indexing = new ReentrantLock();

    private SqliteCommits(SqliteFile file, LogStatements sql, int indexedTogether) {
        this.file = file;
        this.sql = sql;
        this.index = new LateIndex(sql, 2 * indexedTogether);
        this.indexedTogether = indexedTogether;
    }

    static SqliteCommits of(SqliteFile file, String log) {
        return of(file, log, INDEXED_TOGETHER);
    }

    static SqliteCommits of(SqliteFile file, String log, int indexedTogether) {
        var tables = new LogTables(log);
        if (!file.isReadOnly()) {
            file.write(tables::create);
        }
        return new SqliteCommits(file, new LogStatements(tables), indexedTogether);
    }

    @Override
    public Inserted insert(List<Commit> run) {
        Runs.check(run);
        if (!index.knowsAllBefore(run.getFirst().position())) {
            file.read(index::catchUp);
        }
        indexWhatIsDue();
        var inserted = file.write(session -> insert(session, run));
        index.learn(run.subList(0, inserted.written()));
        return inserted;
    }

    /** Before something new is written: if this fails, nothing is. */
    private void indexWhatIsDue() {
        if (index.byHeart() < indexedTogether || !indexing.tryLock()) {
            return;
        }
        try {
            var entries = index.entries();
            var numbers = file.write(session -> index.write(session, entries));
            index.written(numbers, entries.getLast().next());
        } finally {
            indexing.unlock();
        }
    }

    private Inserted insert(Session session, List<Commit> run) throws SQLException {
        var claims = index.claims(session, run);
        var obstacle = obstacleAtTail(session, run.getFirst(), claims);
        int written = 0;
        while (obstacle == Obstacle.NONE && written < run.size()) {
            obstacle = claims.claim(run.get(written));
            if (obstacle == Obstacle.NONE) {
                write(session, run.get(written));
                written++;
            }
        }
        return new Inserted(written, obstacle);
    }

    private Obstacle obstacleAtTail(Session session, Commit first, Claims claims)
            throws SQLException {
        long next = session.first(sql.end, row -> row.getLong(1)).orElse(1L);
        if (first.position() > next) {
            throw new IllegalArgumentException(
                    "Position " + first.position() + " leaves a gap: the next one is " + next);
        }
        if (first.position() == next) {
            return Obstacle.NONE;
        }
        return claims.isRepeated(first) ? Obstacle.REPEATED : Obstacle.POSITION_TAKEN;
    }

    private void write(Session session, Commit commit) throws SQLException {
        session.update(
                sql.insertCommit,
                commit.position(),
                commit.size(),
                Ids.stored(commit.command()),
                commit.previous(),
                commit.hash(),
                Packed.keys(commit.events()),
                commit.body());
    }

    @Override
    public Optional<Commit> last() {
        return file.read(session -> session.first(sql.last, SqliteCommits::commit));
    }

    @Override
    public List<Commit> read(long position, int limit) {
        checkLimit(limit);
        return file.read(session -> session.list(sql.from, SqliteCommits::commit, position, limit));
    }

    @Override
    public List<CommitBody> bodies(long position, int limit) {
        checkLimit(limit);
        return file.read(
                session -> session.list(sql.bodiesFrom, SqliteCommits::body, position, limit));
    }

    private static CommitBody body(ResultSet row) throws SQLException {
        return new CommitBody(row.getLong(1), row.getInt(2), row.getBytes(3));
    }

    @Override
    public List<Commit> stream(String stream, long seq, int limit) {
        checkLimit(limit);
        return file.read(session -> at(session, index.positions(session, stream, seq, limit)));
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 4096) {
            throw new IllegalArgumentException("A page has 1 to 4096 commits, not " + limit);
        }
    }

    private List<Commit> at(Session session, List<Long> positions) throws SQLException {
        var commits = new ArrayList<Commit>(positions.size());
        for (var position : positions) {
            session.first(sql.at, SqliteCommits::commit, position).ifPresent(commits::add);
        }
        return commits;
    }

    @Override
    public Optional<Long> lastSeq(String stream) {
        return file.read(session -> index.lastSeq(session, stream));
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return file.read(session -> at(session, index.positionOfCommand(session, command)));
    }

    @Override
    public Optional<Commit> byEvent(String id) {
        return file.read(session -> at(session, index.positionOfEvent(session, id)));
    }

    private Optional<Commit> at(Session session, Optional<Long> position) throws SQLException {
        return position.isEmpty()
                ? Optional.empty()
                : session.first(sql.at, SqliteCommits::commit, position.get());
    }

    @Override
    public OptionalLong filedUpTo() {
        return OptionalLong.of(file.read(index::indexed));
    }

    @Override
    public void filed(Filed told) {
        new SideIndex(file, sql).tell(told);
    }

    private static Commit commit(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        try {
            var keys = Packed.keys(row.getBytes(3));
            if (row.getInt(7) != keys.size()) {
                throw new IllegalStateException("another number of events than it says");
            }
            return new Commit(
                    position,
                    Ids.text(row.getObject(2)),
                    keys,
                    row.getBytes(4),
                    row.getBytes(5),
                    row.getBytes(6));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new DamagedRow(position, e);
        }
    }
}
