package io.confide.benchmarks;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
final class RawSqlite implements RawWriter {
    private static final List<String> SETUP =
            List.of(
                    "PRAGMA page_size = 16384",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA secure_delete = ON",
                    "PRAGMA wal_autocheckpoint = 1024",
                    "PRAGMA cache_size = -16000",
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
                    """);

    private final Connection connection;
    private final PreparedStatement commits;
    private final PreparedStatement seqs;
    private final PreparedStatement events;
    private final Map<String, Integer> streams = new HashMap<>();

    RawSqlite(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var setup = connection.createStatement()) {
                for (String statement : SETUP) {
                    setup.execute(statement);
                }
            }
            connection.setAutoCommit(false);
            commits =
                    connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?)");
            seqs = connection.prepareStatement("INSERT INTO seqs VALUES (?, ?, ?)");
            events = connection.prepareStatement("INSERT INTO events VALUES (?, ?)");
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
            commits.executeBatch();
            seqs.executeBatch();
            events.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refused a batch", e);
        }
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
            seqs.setInt(1, streams.computeIfAbsent(key.stream(), _ -> streams.size() + 1));
            seqs.setLong(2, key.seq());
            seqs.setLong(3, position);
            seqs.addBatch();
            events.setBytes(1, id(key.id()));
            events.setLong(2, position);
            events.addBatch();
        }
    }

    private static byte[] keys(Commit commit) {
        StringBuilder keys = new StringBuilder();
        for (EventKey key : commit.events()) {
            keys.append(key.stream()).append(key.seq());
        }
        return keys.toString().getBytes(StandardCharsets.US_ASCII);
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
