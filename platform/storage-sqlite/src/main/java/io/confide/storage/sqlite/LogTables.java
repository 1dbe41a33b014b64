package io.confide.storage.sqlite;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** The tables of one log, and every statement on them. */
final class LogTables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final String COLUMNS = "position, command, events, previous, hash, body";

    private final String commits;
    private final String seqs;
    private final String events;
    private final String streams;

    LogTables(String log) {
        if (!NAME.matcher(log).matches()) {
            throw new IllegalArgumentException("Not a name of a log: " + log);
        }
        commits = '"' + log + " commits\"";
        seqs = '"' + log + " seqs\"";
        events = '"' + log + " events\"";
        streams = '"' + log + " streams\"";
    }

    /** Columns without a type keep UUIDs (blobs) and other ids (texts) apart. */
    boolean create(Session session) throws SQLException {
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (position INTEGER PRIMARY KEY,
                    size INTEGER NOT NULL, command NOT NULL UNIQUE, previous BLOB NOT NULL,
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
        return true;
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

    String deleteCommit() {
        return "DELETE FROM " + commits + " WHERE position = ?";
    }

    String deleteSeq() {
        return "DELETE FROM " + seqs + " WHERE stream = ? AND seq = ? AND position = ?";
    }

    String deleteEvent() {
        return "DELETE FROM " + events + " WHERE id = ? AND position = ?";
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
        return "SELECT position FROM " + seqs + " WHERE stream = ? AND seq >= ? ORDER BY seq";
    }

    String lastSeq() {
        return "SELECT seq FROM " + seqs + " WHERE stream = ? ORDER BY seq DESC LIMIT 1";
    }

    String positionOfCommand() {
        return "SELECT position FROM " + commits + " WHERE command = ?";
    }

    String positionOfEvent() {
        return "SELECT position FROM " + events + " WHERE id = ?";
    }

    String numberOfStream() {
        return "SELECT number FROM " + streams + " WHERE name = ?";
    }
}
