package io.confide.storage.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Connections that only read; a read never outlives the call that asked for it. */
final class Readers implements AutoCloseable {

    private static final int MOST = 8;

    private final Opening opening;
    private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(MOST);
    private final AtomicBoolean closed = new AtomicBoolean();

    Readers(Opening opening) {
        this.opening = opening;
    }

    <T> T read(Session.Work<T> work) {
        free.acquireUninterruptibly();
        try {
            return inSession(work);
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        } finally {
            free.release();
        }
    }

    private <T> T inSession(Session.Work<T> work) throws SQLException {
        if (closed.get()) {
            throw new SQLException("the storage is closed");
        }
        var waiting = idle.poll();
        var session = waiting == null ? opening.open() : waiting;
        try {
            return work.with(session);
        } finally {
            idle.add(session);
        }
    }

    @Override
    public void close() throws SQLException {
        closed.set(true);
        free.acquireUninterruptibly(MOST);
        try {
            for (var session = idle.poll(); session != null; session = idle.poll()) {
                session.close();
            }
        } finally {
            free.release(MOST);
        }
    }

    /** How a further connection is made. */
    interface Opening {
        Session open() throws SQLException;
    }
}
