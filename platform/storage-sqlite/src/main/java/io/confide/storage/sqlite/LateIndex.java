package io.confide.storage.sqlite;

import io.confide.storage.CanonicalUuid;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who holds which command, event and place in a stream. The keys are random, so a row for each at
 * once would touch a page of its own; here the last few thousand commits are known by heart, and
 * their rows are written in sorted runs. Which commits have their rows is stored with them, so that
 * whoever opens the file, after a crash or beside us, learns the others from the commits
 * themselves.
 *
 * <p>What is known by heart is always of committed rows. It is looked at first and dropped only
 * after the rows are committed: what is in neither was not there when the question began.
 */
final class LateIndex {

    private static final int REMEMBERED = 50_000;

    private final LogStatements sql;
    private final StreamNumbers streams;
    private final int enough;
    private final Map<String, Long> lastIndexed =
            new LinkedHashMap<>(1024, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private Unindexed fresh = new Unindexed(0);

    /**
     * @param enough above so many commits known by heart it is time to ask whether others have
     *     written their rows
     */
    LateIndex(LogStatements sql, int enough) {
        this.sql = sql;
        this.enough = enough;
        this.streams = new StreamNumbers(sql);
    }

    Optional<Long> positionOfCommand(Session session, String command) throws SQLException {
        catchUp(session);
        Optional<Long> known;
        synchronized (this) {
            known = fresh.positionOfCommand(command);
        }
        return known.isPresent() ? known : stored(session, sql.positionOfCommand, command);
    }

    Optional<Long> positionOfEvent(Session session, String id) throws SQLException {
        catchUp(session);
        Optional<Long> known;
        synchronized (this) {
            known = fresh.positionOfEvent(id);
        }
        return known.isPresent() ? known : stored(session, sql.positionOfEvent, id);
    }

    private static Optional<Long> stored(Session session, String look, String id)
            throws SQLException {
        return session.first(look, row -> row.getLong(1), Ids.stored(id));
    }

    /** The first so many commits with events of the stream from this seq on. */
    List<Long> positions(Session session, String stream, long seq, int limit) throws SQLException {
        catchUp(session);
        Map<Long, Long> bySeq;
        synchronized (this) {
            bySeq = new TreeMap<>(fresh.positions(stream, seq));
        }
        var number = streams.find(session, stream);
        if (number.isPresent()) {
            bySeq.putAll(session.upTo(sql.positions, limit, number.get(), seq));
        }
        return bySeq.values().stream().distinct().limit(limit).toList();
    }

    Optional<Long> lastSeq(Session session, String stream) throws SQLException {
        catchUp(session);
        Optional<Long> known;
        synchronized (this) {
            known = fresh.lastSeq(stream);
        }
        var stored = storedLastSeq(session, stream);
        return known.isPresent() && stored.isPresent()
                ? Optional.of(Math.max(known.get(), stored.get()))
                : known.or(() -> stored);
    }

    /** Learns what was committed since, by us or by others; never inside a writing transaction. */
    long catchUp(Session session) throws SQLException {
        long stored = end(session);
        synchronized (this) {
            if (fresh.end() == 0) {
                fresh = new Unindexed(indexed(session) + 1);
            }
            if (fresh.end() < stored) {
                session.list(sql.keysFrom, LateIndex::entry, fresh.end()).forEach(fresh::add);
                forgetWhatOthersIndexed(session);
            }
            return fresh.end();
        }
    }

    synchronized boolean knowsAllBefore(long position) {
        return fresh.end() >= position;
    }

    private void forgetWhatOthersIndexed(Session session) throws SQLException {
        if (fresh.size() > enough) {
            dropBefore(indexed(session) + 1);
        }
    }

    /** Just committed by us. */
    synchronized void learn(List<Commit> commits) {
        if (!commits.isEmpty() && fresh.end() == commits.getFirst().position()) {
            commits.forEach(it -> fresh.add(entry(it)));
        }
    }

    synchronized int byHeart() {
        return fresh.size();
    }

    synchronized List<Unindexed.Entry> entries() {
        return fresh.entries();
    }

    /** Whether anything of it is there already; asked within a writing transaction. */
    Claims claims(Session session, List<Commit> run) throws SQLException {
        long known;
        synchronized (this) {
            known = fresh.end();
        }
        var beyond = new Unindexed(known == 0 ? indexed(session) + 1 : known);
        if (beyond.end() < end(session)) {
            session.list(sql.keysFrom, LateIndex::entry, beyond.end()).forEach(beyond::add);
        }
        return new Claims(this, session, beyond, hasRows(session, run));
    }

    /** Whether the command or one of the events of this commit is known by heart. */
    synchronized boolean knows(Commit commit) {
        return fresh.has(commit);
    }

    /** Whether a command or an event of these commits has its row: one look for all of them. */
    boolean hasRows(Session session, List<Commit> commits) throws SQLException {
        var uuids = new ByteArrayOutputStream();
        for (var commit : commits) {
            if (hasRow(session, sql.positionOfCommand, commit.command(), uuids)) {
                return true;
            }
            for (var key : commit.events()) {
                if (hasRow(session, sql.positionOfEvent, key.id(), uuids)) {
                    return true;
                }
            }
        }
        return session.first(sql.anyOf, row -> row.getBoolean(1), uuids.toByteArray())
                .orElse(false);
    }

    /** Looks for a text at once, and puts a UUID to those to be looked for together. */
    private static boolean hasRow(
            Session session, String look, String id, ByteArrayOutputStream uuids)
            throws SQLException {
        if (CanonicalUuid.is(id)) {
            uuids.writeBytes(Ids.bytes(UUID.fromString(id)));
            return false;
        }
        return stored(session, look, id).isPresent();
    }

    /** Most are beyond the last one of their stream, and need no look at the file. */
    boolean isTaken(Session session, EventKey key) throws SQLException {
        Long last;
        synchronized (this) {
            if (fresh.isTaken(key)) {
                return true;
            }
            last = lastIndexed.get(key.stream());
        }
        if (last == null) {
            last = storedLastSeq(session, key.stream()).orElse(-1L);
            synchronized (this) {
                lastIndexed.merge(key.stream(), last, Math::max);
            }
        }
        return key.seq() <= last && isStored(session, key);
    }

    private boolean isStored(Session session, EventKey key) throws SQLException {
        var number = streams.find(session, key.stream());
        return number.isPresent()
                && session.first(sql.positionAt, row -> row.getLong(1), number.get(), key.seq())
                        .isPresent();
    }

    private Optional<Long> storedLastSeq(Session session, String stream) throws SQLException {
        var number = streams.find(session, stream);
        return number.isEmpty()
                ? Optional.empty()
                : session.first(sql.lastSeq, row -> row.getLong(1), number.get());
    }

    /** Writes the rows of these commits, sorted, but for those that another writer has written. */
    StreamNumbers.Changes write(Session session, List<Unindexed.Entry> entries)
            throws SQLException {
        long done = indexed(session);
        var numbers = streams.forOneTransaction();
        IndexRows.of(entries.stream().filter(it -> it.position() > done).toList())
                .write(session, sql, numbers);
        session.update(sql.indexedUpTo, entries.getLast().next() - 1);
        return numbers;
    }

    /** Their rows are committed: they need not be known by heart any more. */
    synchronized void written(StreamNumbers.Changes numbers, long next) {
        streams.remember(numbers);
        dropBefore(next);
    }

    private void dropBefore(long position) {
        fresh.dropBefore(
                position,
                (stream, seq) ->
                        lastIndexed.computeIfPresent(stream, (_, last) -> Math.max(last, seq)));
    }

    /** Position of the last event whose commit has its rows. */
    long indexed(Session session) throws SQLException {
        return session.first(sql.indexed, row -> row.getLong(1)).orElse(0L);
    }

    private long end(Session session) throws SQLException {
        return session.first(sql.end, row -> row.getLong(1)).orElse(1L);
    }

    private static Unindexed.Entry entry(ResultSet row) throws SQLException {
        return new Unindexed.Entry(
                row.getLong(1), Ids.text(row.getObject(2)), Packed.keys(row.getBytes(3)));
    }

    private static Unindexed.Entry entry(Commit commit) {
        return new Unindexed.Entry(commit.position(), commit.command(), commit.events());
    }
}
