package io.confide.storage.sqlite;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** The tables of one log. */
final class LogTables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    final String commits;
    final String seqs;
    final String events;
    final String streams;
    final String commands;
    final String indexed;

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
        if (session.first("SELECT position FROM " + indexed, row -> row.getLong(1)).isEmpty()) {
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
}
