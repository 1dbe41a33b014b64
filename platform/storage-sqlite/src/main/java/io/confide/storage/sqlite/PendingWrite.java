package io.confide.storage.sqlite;

import io.confide.storage.StorageUnavailable;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A write that waits for its turn; guarded by the writer's lock. */
final class PendingWrite<T> {

    private final Session.Work<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;

    PendingWrite(Session.Work<T> work) {
        this.work = work;
    }

    void run(Session session) throws SQLException {
        result = work.with(session);
    }

    void succeed() {
        failure = null;
        done = true;
    }

    void fail(Exception why) {
        failure = why;
        done = true;
    }

    /** For the case that an {@link Error} tore through the writer. */
    void failUnlessDone() {
        if (!done) {
            fail(new IllegalStateException("The writer died in the middle of a transaction."));
        }
    }

    boolean isDone() {
        return done;
    }

    T answer() {
        return switch (failure) {
            case null -> present(result);
            case RuntimeException refusal -> throw refusal;
            case SQLException refusal -> throw Faults.unavailable(refusal);
            default -> throw new StorageUnavailable("The write failed.", failure);
        };
    }

    private static <T> T present(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("A write has to answer something.");
        }
        return result;
    }
}
