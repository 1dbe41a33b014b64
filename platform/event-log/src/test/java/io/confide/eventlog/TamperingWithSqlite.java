package io.confide.eventlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** With SQL, past the one writer. */
final class TamperingWithSqlite implements Tampering {
    private static final String COMMITS = "\"agreement commits\"";

    private final Path file;

    TamperingWithSqlite(Path file) {
        this.file = file;
    }

    @Override
    public List<String> fields() {
        return List.of("command", "size", "previous", "hash", "events", "body");
    }

    @Override
    public void flip(long position, String field, int bit) {
        flip(COMMITS, field, "position", position, bit);
    }

    @Override
    public void remove(long position) {
        update("delete from " + COMMITS + " where position = ?", position);
    }

    @Override
    public void swap(long one, long other) {
        String move = "update " + COMMITS + " set position = ? where position = ?";
        update(move, -1, one);
        update(move, one, other);
        update(move, other, -1);
    }

    @Override
    public void flipCheckpoint(long position, int bit) {
        flip("\"doc checkpoints\"", "body", "id", Checkpoints.id(Logs.SOURCE, position), bit);
    }

    private void flip(String table, String column, String key, Object row, int bit) {
        Object value = value("select " + column + " from " + table + " where " + key + " = ?", row);
        Object flipped =
                switch (value) {
                    case byte[] bytes -> Tampering.flipped(bytes, bit);
                    case Number number -> Tampering.flipped(number.longValue(), bit);
                    default -> throw new IllegalStateException(column + " is " + value.getClass());
                };
        update("update " + table + " set " + column + " = ? where " + key + " = ?", flipped, row);
    }

    Object value(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes something, or fails. */
    void update(String sql, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = bound(connection, sql, values)) {
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("nothing was changed by " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
