package io.confide.storage.sqlite;

/** Every statement on the tables of one log, made once: each is looked up by its text. */
final class LogStatements {

    private static final String COLUMNS = "position, command, events, previous, hash, body, size";

    final String insertCommit;
    final String insertSeq;
    final String insertEvent;
    final String insertStream;
    final String insertCommand;

    /** Position of the last event whose commit has its rows. */
    final String indexed;

    final String indexedUpTo;
    final String keysFrom;
    final String end;
    final String last;
    final String at;

    /** The commit that begins before the position may still reach it: only the nearest can. */
    final String from;

    final String bodiesFrom;

    final String positions;
    final String positionAt;
    final String lastSeq;
    final String positionOfCommand;
    final String positionOfEvent;
    final String seqsAfter;
    final String eventsAfter;
    final String commandsAfter;
    final String nameOfStream;
    final String numberOfStream;

    /** Whether one of these UUIDs, given as 16 bytes each, is that of a command or an event. */
    final String anyOf;

    LogStatements(LogTables tables) {
        anyOf =
                """
                WITH RECURSIVE at (byte) AS
                    (VALUES (1) UNION ALL SELECT byte + 16 FROM at WHERE byte + 16 < length(?1))
                SELECT EXISTS (SELECT 1 FROM at JOIN %s ON id = substr(?1, byte, 16))
                    OR EXISTS (SELECT 1 FROM at JOIN %s ON id = substr(?1, byte, 16))\
                """
                        .formatted(tables.commands, tables.events);
        insertCommit =
                "INSERT INTO "
                        + tables.commits
                        + " (position, size, command, previous, hash, events, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        insertSeq = "INSERT INTO " + tables.seqs + " (stream, seq, position) VALUES (?, ?, ?)";
        insertEvent = "INSERT INTO " + tables.events + " (id, position) VALUES (?, ?)";
        insertStream = "INSERT INTO " + tables.streams + " (name) VALUES (?)";
        insertCommand = "INSERT INTO " + tables.commands + " (id, position) VALUES (?, ?)";
        indexed = "SELECT position FROM " + tables.indexed;
        indexedUpTo = "UPDATE " + tables.indexed + " SET position = max(position, ?)";
        keysFrom =
                "SELECT position, command, events FROM "
                        + tables.commits
                        + " WHERE position >= ? ORDER BY position";
        end = "SELECT position + size FROM " + tables.commits + " ORDER BY position DESC LIMIT 1";
        last = "SELECT " + COLUMNS + " FROM " + tables.commits + " ORDER BY position DESC LIMIT 1";
        at = "SELECT " + COLUMNS + " FROM " + tables.commits + " WHERE position = ?";
        from = from(COLUMNS, tables.commits);
        bodiesFrom = from("position, size, body", tables.commits);
        positions =
                "SELECT seq, position FROM "
                        + tables.seqs
                        + " WHERE stream = ? AND seq >= ? ORDER BY seq";
        positionAt = "SELECT position FROM " + tables.seqs + " WHERE stream = ? AND seq = ?";
        lastSeq = "SELECT seq FROM " + tables.seqs + " WHERE stream = ? ORDER BY seq DESC LIMIT 1";
        positionOfCommand = "SELECT position FROM " + tables.commands + " WHERE id = ?";
        positionOfEvent = "SELECT position FROM " + tables.events + " WHERE id = ?";
        seqsAfter =
                "SELECT stream, seq, position FROM "
                        + tables.seqs
                        + " WHERE (stream, seq) > (?, ?) ORDER BY stream, seq LIMIT ?";
        eventsAfter = idsAfter(tables.events);
        commandsAfter = idsAfter(tables.commands);
        nameOfStream = "SELECT name FROM " + tables.streams + " WHERE number = ?";
        numberOfStream = "SELECT number FROM " + tables.streams + " WHERE name = ?";
    }

    private static String from(String columns, String commits) {
        return """
        SELECT %1$s FROM %2$s WHERE position >= coalesce(
            (SELECT position FROM (SELECT position, size FROM %2$s
                WHERE position <= ?1 ORDER BY position DESC LIMIT 1)
             WHERE position + size > ?1), ?1)
        ORDER BY position LIMIT ?2\
        """
                .formatted(columns, commits);
    }

    private static String idsAfter(String table) {
        return "SELECT id, position FROM " + table + " WHERE id > ? ORDER BY id LIMIT ?";
    }
}
