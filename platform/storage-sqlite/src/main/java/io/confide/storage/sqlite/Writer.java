package io.confide.storage.sqlite;

import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteErrorCode;

/**
 * The one writer of a file. Writes that wait for each other share one transaction, and so one flush
 * to the disk.
 */
final class Writer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 256;

    private final Session session;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<PendingWrite<?>> waiting = new ConcurrentLinkedQueue<>();
    private boolean broken;
    private boolean closed;

    Writer(Session session) {
        this.session = session;
    }

    /** Durable when it returns. */
    <T> T write(Session.Work<T> work) {
        var mine = new PendingWrite<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.isDone()) {
                writeTogether(nextOnes());
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** Runs outside any transaction, while nobody writes. */
    <T> T alone(Session.Work<T> work) throws SQLException {
        turn.lock();
        try {
            return work.with(session);
        } finally {
            turn.unlock();
        }
    }

    private List<PendingWrite<?>> nextOnes() {
        var together = new ArrayList<PendingWrite<?>>();
        while (together.size() < MOST_AT_ONCE) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            together.add(next);
        }
        return together;
    }

    private void writeTogether(List<PendingWrite<?>> together) {
        try {
            inOneTransaction(together);
        } catch (SQLException | RuntimeException e) {
            if (together.size() == 1 || e instanceof UnknownOutcome) {
                together.forEach(each -> each.fail(e));
            } else {
                together.forEach(each -> writeTogether(List.of(each)));
            }
        } finally {
            together.forEach(PendingWrite::failUnlessDone);
        }
    }

    private void inOneTransaction(List<PendingWrite<?>> together) throws SQLException {
        refuseIfBroken();
        session.update("BEGIN IMMEDIATE");
        boolean open = true;
        try {
            for (var each : together) {
                each.run(session);
            }
            commit();
            open = false;
        } finally {
            if (open) {
                rollback();
            }
        }
        together.forEach(PendingWrite::succeed);
    }

    private void refuseIfBroken() {
        if (closed) {
            throw new StorageUnavailable("The storage is closed.", null);
        }
        if (broken) {
            throw new StorageUnavailable(
                    "The disk refused an earlier write: check it, then start again.", null);
        }
    }

    /**
     * After an I/O error in a commit nobody knows what the disk holds, and a later flush that
     * succeeds proves nothing: no more writes until the file is opened again.
     */
    private void commit() throws SQLException {
        try {
            session.update("COMMIT");
        } catch (SQLException e) {
            if (primaryCode(e) == SQLiteErrorCode.SQLITE_IOERR.code) {
                broken = true;
                throw new UnknownOutcome("The disk failed in the middle of a commit.", e);
            }
            throw e;
        }
    }

    private void rollback() {
        try {
            session.update("ROLLBACK");
        } catch (SQLException e) {
            // Some errors roll back by themselves; a transaction that stays open would show in the
            // next BEGIN, which then fails loudly.
            if (!"cannot rollback - no transaction is active".equals(reason(e))) {
                broken = true;
            }
        }
    }

    private static int primaryCode(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    private static String reason(SQLException e) {
        var message = String.valueOf(e.getMessage());
        int open = message.lastIndexOf('(');
        return open < 0 ? message : message.substring(open + 1, message.length() - 1);
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            closed = true;
            session.close();
        } finally {
            turn.unlock();
        }
    }
}
