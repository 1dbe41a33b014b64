package io.confide.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection with its prepared statements, used by one thread at a time. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that is not worth keeping: pragmas, schema, BEGIN and COMMIT. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String pragma(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    void updateAll(String sql, List<Object[]> rows) throws SQLException {
        for (var values : rows) {
            bound(sql, values).addBatch();
        }
        bound(sql).executeBatch();
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.from(rows));
            }
            return found;
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.from(rows)) : Optional.empty();
        }
    }

    /** The numbers of the second column by those of the first, up to so many different ones. */
    Map<Long, Long> upTo(String sql, int limit, Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            var found = new LinkedHashMap<Long, Long>();
            var different = new HashSet<Long>();
            while (rows.next()) {
                if (different.add(rows.getLong(2)) && different.size() > limit) {
                    break;
                }
                found.put(rows.getLong(1), rows.getLong(2));
            }
            return found;
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case String text -> statement.setString(at, text);
            default -> throw new IllegalArgumentException("cannot bind " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }

    /** What one row says. */
    interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Something to do within one transaction or one read. */
    interface Work<T> {
        T with(Session session) throws SQLException;
    }
}
