package io.confide.eventlog;

import io.confide.storage.Commit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A commit that waits for the writer, and the caller who waits for it. */
final class PendingCommit {
    private final FramedCommit commit;
    private final CompletableFuture<Found> outcome = new CompletableFuture<>();
    private final Optional<byte[]> ready;
    private int attempts;

    PendingCommit(FramedCommit commit) {
        this.commit = commit;
        this.ready = expected(commit).map(seqs -> CommitCodec.encode(commit, seqs));
    }

    private static Optional<List<Long>> expected(FramedCommit commit) {
        return commit.frames().stream().allMatch(frame -> frame.expectedSeq().isPresent())
                ? Optional.of(
                        commit.frames().stream()
                                .map(frame -> frame.expectedSeq().getAsLong())
                                .toList())
                : Optional.empty();
    }

    /**
     * Ready when it comes, unless the writer has to say where an event goes: the writer's time is
     * everybody's.
     *
     * @param seqs those that the commit expects, or the ends of streams where it expects none
     */
    byte[] body(List<Long> seqs) {
        return ready.orElseGet(() -> CommitCodec.encode(commit, seqs));
    }

    FramedCommit commit() {
        return commit;
    }

    /** Counts how often it lost a race that it need not lose. */
    int attempt() {
        return ++attempts;
    }

    void written(Commit stored) {
        outcome.complete(new Found(stored, false));
    }

    void repeated(Commit earlier) {
        outcome.complete(new Found(earlier, true));
    }

    void failed(RuntimeException cause) {
        outcome.completeExceptionally(cause);
    }

    static void failAll(List<PendingCommit> pending, RuntimeException cause) {
        pending.forEach(one -> one.failed(cause));
    }

    /** Decodes on the caller's thread: others wait for the writer's. */
    Appended await(String source) {
        try {
            Found found = outcome.join();
            return new Appended(CommitCodec.decode(source, found.commit()), found.repeated());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(new CallerTrace());
                throw cause;
            }
            throw e;
        }
    }

    private record Found(Commit commit, boolean repeated) {}

    /** Where the caller stood: the failure itself happened on the writing thread. */
    private static final class CallerTrace extends RuntimeException {
        CallerTrace() {
            super("appended from here");
        }
    }
}
