package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.SqlitePragmas;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQLite's JDBC driver alone: prepared statements, JDBC batches, one transaction per batch. */
final class RawSqlite implements RawLog {
    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE commits (position INTEGER PRIMARY KEY, size INTEGER NOT NULL,
                        command NOT NULL UNIQUE, previous BLOB NOT NULL, hash BLOB NOT NULL,
                        events BLOB NOT NULL, body BLOB NOT NULL)\
                    """,
                    """
                    CREATE TABLE seqs (stream INTEGER NOT NULL, seq INTEGER NOT NULL,
                        position INTEGER NOT NULL, PRIMARY KEY (stream, seq)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE events (id NOT NULL PRIMARY KEY, position INTEGER NOT NULL)
                        WITHOUT ROWID\
                    """,
                    "CREATE TABLE streams (number INTEGER PRIMARY KEY, name NOT NULL UNIQUE)");

    private final Connection connection;
    private final PreparedStatement commits;
    private final PreparedStatement seqs;
    private final PreparedStatement events;
    private final PreparedStatement streams;
    private final Map<String, Integer> numbers = new HashMap<>();

    RawSqlite(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var setup = connection.createStatement()) {
                for (String pragma : SqlitePragmas.AS_CONFIDE) {
                    setup.execute(pragma);
                }
                for (String table : TABLES) {
                    setup.execute(table);
                }
            }
            connection.setAutoCommit(false);
            commits =
                    connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?)");
            seqs = connection.prepareStatement("INSERT INTO seqs VALUES (?, ?, ?)");
            events = connection.prepareStatement("INSERT INTO events VALUES (?, ?)");
            streams = connection.prepareStatement("INSERT INTO streams VALUES (?, ?)");
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be opened at " + file, e);
        }
    }

    @Override
    public void write(List<Commit> batch) {
        try {
            for (Commit commit : batch) {
                add(commit);
            }
            streams.executeBatch();
            commits.executeBatch();
            seqs.executeBatch();
            events.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refused a batch", e);
        }
    }

    @Override
    public long scan() {
        long bytes = 0;
        try (var all = connection.createStatement();
                var rows =
                        all.executeQuery(
                                "SELECT position, hash, body FROM commits ORDER BY position")) {
            while (rows.next()) {
                bytes +=
                        rows.getLong(1) > 0 && rows.getBytes(2).length == 32
                                ? rows.getBytes(3).length
                                : 0;
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refused to read", e);
        }
        return bytes;
    }

    private void add(Commit commit) throws SQLException {
        commits.setLong(1, commit.position());
        commits.setInt(2, commit.size());
        commits.setBytes(3, id(commit.command()));
        commits.setBytes(4, commit.previous());
        commits.setBytes(5, commit.hash());
        commits.setBytes(6, keys(commit));
        commits.setBytes(7, commit.body());
        commits.addBatch();
        long position = commit.position();
        for (EventKey key : commit.events()) {
            seqs.setInt(1, number(key.stream()));
            seqs.setLong(2, key.seq());
            seqs.setLong(3, position);
            seqs.addBatch();
            events.setBytes(1, id(key.id()));
            events.setLong(2, position);
            events.addBatch();
        }
    }

    private int number(String stream) throws SQLException {
        Integer known = numbers.get(stream);
        if (known != null) {
            return known;
        }
        int next = numbers.size() + 1;
        numbers.put(stream, next);
        streams.setInt(1, next);
        streams.setBytes(2, id(stream));
        streams.addBatch();
        return next;
    }

    private static byte[] keys(Commit commit) {
        ByteBuffer keys = ByteBuffer.allocate(commit.events().size() * 40);
        for (EventKey key : commit.events()) {
            keys.put(id(key.stream())).putLong(key.seq()).put(id(key.id()));
        }
        return keys.array();
    }

    private static byte[] id(String text) {
        UUID id = UUID.fromString(text);
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite did not close", e);
        }
    }
}
