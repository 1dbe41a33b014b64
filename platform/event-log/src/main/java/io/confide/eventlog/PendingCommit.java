package io.confide.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A commit that waits for the writer, and the caller who waits for it. */
final class PendingCommit {
    private final FramedCommit commit;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();
    private int attempts;

    PendingCommit(FramedCommit commit) {
        this.commit = commit;
    }

    FramedCommit commit() {
        return commit;
    }

    /** Counts how often it lost a race that it need not lose. */
    int attempt() {
        return ++attempts;
    }

    void written(StoredCommit stored) {
        outcome.complete(new Appended(stored, false));
    }

    void repeated(StoredCommit earlier) {
        outcome.complete(new Appended(earlier, true));
    }

    void failed(RuntimeException cause) {
        outcome.completeExceptionally(cause);
    }

    static void failAll(List<PendingCommit> pending, RuntimeException cause) {
        pending.forEach(one -> one.failed(cause));
    }

    Appended await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(new CallerTrace());
                throw cause;
            }
            throw e;
        }
    }

    /** Where the caller stood: the failure itself happened on the writing thread. */
    private static final class CallerTrace extends RuntimeException {
        CallerTrace() {
            super("appended from here");
        }
    }
}
