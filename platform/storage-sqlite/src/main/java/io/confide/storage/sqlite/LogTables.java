package io.confide.storage.sqlite;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** The tables of one log, and every statement on them. */
final class LogTables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final String COLUMNS = "position, command, events, previous, hash, body, size";

    private final String commits;
    private final String seqs;
    private final String events;
    private final String streams;
    private final String commands;
    private final String indexed;

    LogTables(String log) {
        if (!NAME.matcher(log).matches()) {
            throw new IllegalArgumentException("Not a name of a log: " + log);
        }
        commits = '"' + log + " commits\"";
        seqs = '"' + log + " seqs\"";
        events = '"' + log + " events\"";
        streams = '"' + log + " streams\"";
        commands = '"' + log + " commands\"";
        indexed = '"' + log + " indexed\"";
    }

    /**
     * Columns without a type keep UUIDs (blobs) and other ids (texts) apart. Nothing but its
     * position is unique in the table of commits: the other tables are its index, complete up to
     * the commit that the last one names.
     */
    boolean create(Session session) throws SQLException {
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (position INTEGER PRIMARY KEY,
                    size INTEGER NOT NULL, command NOT NULL, previous BLOB NOT NULL,
                    hash BLOB NOT NULL, events BLOB NOT NULL, body BLOB NOT NULL)\
                """
                        .formatted(commits));
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (stream INTEGER NOT NULL, seq INTEGER NOT NULL,
                    position INTEGER NOT NULL, PRIMARY KEY (stream, seq)) WITHOUT ROWID\
                """
                        .formatted(seqs));
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (id NOT NULL PRIMARY KEY,
                    position INTEGER NOT NULL) WITHOUT ROWID\
                """
                        .formatted(events));
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (number INTEGER PRIMARY KEY,
                    name NOT NULL UNIQUE)\
                """
                        .formatted(streams));
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (id NOT NULL PRIMARY KEY,
                    position INTEGER NOT NULL) WITHOUT ROWID\
                """
                        .formatted(commands));
        session.execute("CREATE TABLE IF NOT EXISTS " + indexed + " (position INTEGER NOT NULL)");
        if (session.first(indexed(), row -> row.getLong(1)).isEmpty()) {
            beginIndex(session);
        }
        return true;
    }

    /** A file from before had all rows but those of commands, whose uniqueness was a column's. */
    private void beginIndex(Session session) throws SQLException {
        session.execute(
                "INSERT INTO "
                        + commands
                        + " SELECT command, position FROM "
                        + commits
                        + " ORDER BY command");
        session.execute(
                "INSERT INTO "
                        + indexed
                        + " SELECT coalesce(max(position + size) - 1, 0) FROM "
                        + commits);
    }

    String insertCommit() {
        return "INSERT INTO "
                + commits
                + " (position, size, command, previous, hash, events, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    }

    String insertSeq() {
        return "INSERT INTO " + seqs + " (stream, seq, position) VALUES (?, ?, ?)";
    }

    String insertEvent() {
        return "INSERT INTO " + events + " (id, position) VALUES (?, ?)";
    }

    String insertStream() {
        return "INSERT INTO " + streams + " (name) VALUES (?)";
    }

    String insertCommand() {
        return "INSERT INTO " + commands + " (id, position) VALUES (?, ?)";
    }

    /** Position of the last event whose commit has its rows. */
    String indexed() {
        return "SELECT position FROM " + indexed;
    }

    String indexedUpTo() {
        return "UPDATE " + indexed + " SET position = max(position, ?)";
    }

    String keysFrom() {
        return "SELECT position, command, events FROM "
                + commits
                + " WHERE position >= ? ORDER BY position";
    }

    String end() {
        return "SELECT position + size FROM " + commits + " ORDER BY position DESC LIMIT 1";
    }

    String last() {
        return "SELECT " + COLUMNS + " FROM " + commits + " ORDER BY position DESC LIMIT 1";
    }

    String at() {
        return "SELECT " + COLUMNS + " FROM " + commits + " WHERE position = ?";
    }

    /** The commit that begins before the position may still reach it: only the nearest can. */
    String from() {
        return """
        SELECT %1$s FROM %2$s WHERE position >= coalesce(
            (SELECT position FROM (SELECT position, size FROM %2$s
                WHERE position <= ?1 ORDER BY position DESC LIMIT 1)
             WHERE position + size > ?1), ?1)
        ORDER BY position LIMIT ?2\
        """
                .formatted(COLUMNS, commits);
    }

    String positions() {
        return "SELECT seq, position FROM " + seqs + " WHERE stream = ? AND seq >= ? ORDER BY seq";
    }

    String positionAt() {
        return "SELECT position FROM " + seqs + " WHERE stream = ? AND seq = ?";
    }

    String lastSeq() {
        return "SELECT seq FROM " + seqs + " WHERE stream = ? ORDER BY seq DESC LIMIT 1";
    }

    String positionOfCommand() {
        return "SELECT position FROM " + commands + " WHERE id = ?";
    }

    String positionOfEvent() {
        return "SELECT position FROM " + events + " WHERE id = ?";
    }

    String seqsAfter() {
        return "SELECT stream, seq, position FROM "
                + seqs
                + " WHERE (stream, seq) > (?, ?) ORDER BY stream, seq LIMIT ?";
    }

    String eventsAfter() {
        return idsAfter(events);
    }

    String commandsAfter() {
        return idsAfter(commands);
    }

    private static String idsAfter(String table) {
        return "SELECT id, position FROM " + table + " WHERE id > ? ORDER BY id LIMIT ?";
    }

    String nameOfStream() {
        return "SELECT name FROM " + streams + " WHERE number = ?";
    }

    String numberOfStream() {
        return "SELECT number FROM " + streams + " WHERE name = ?";
    }
}
