package io.confide.benchmarks.logs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * One SQLite connection that takes turns: SQLite has one writer anyway, and waiting here is cheaper
 * than being told that it is busy. Axon closes what it borrows; this one stays open.
 */
final class OneConnection implements TransactionManager {
    private final Connection connection;
    private final Connection lent;
    private final ReentrantLock turn = new ReentrantLock(true);

    OneConnection(Path file, List<String> setup) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            setup.forEach(this::execute);
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be opened at " + file, e);
        }
        lent =
                (Connection)
                        Proxy.newProxyInstance(
                                Connection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("close")) {
                                        return null;
                                    }
                                    try {
                                        return method.invoke(connection, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getTargetException();
                                    }
                                });
    }

    Connection lend() {
        return lent;
    }

    @Override
    public Transaction startTransaction() {
        turn.lock();
        execute("BEGIN IMMEDIATE");
        return new Transaction() {
            @Override
            public void commit() {
                end("COMMIT");
            }

            @Override
            public void rollback() {
                end("ROLLBACK");
            }
        };
    }

    private void end(String how) {
        try {
            execute(how);
        } finally {
            turn.unlock();
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite refused " + sql, e);
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite did not close", e);
        }
    }
}
