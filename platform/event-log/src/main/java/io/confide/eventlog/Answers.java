package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.StorageUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those whose commits are written. Waking sixty threads takes about as long as writing ten
 * commits, so that a thread of its own does it while the writer goes on with the next.
 */
final class Answers implements AutoCloseable {
    private static final int FEW = 2;
    private static final Duration WAKING = Duration.ofSeconds(5);

    private final ExecutorService thread;

    Answers(String source) {
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("log-answers-" + source).daemon(true).factory());
    }

    /**
     * @param commits of each of them, as written
     */
    void written(List<PendingCommit> callers, List<Commit> commits) {
        if (callers.size() <= FEW) {
            wake(callers, commits);
        } else {
            thread.execute(() -> wake(callers, commits));
        }
    }

    private static void wake(List<PendingCommit> callers, List<Commit> commits) {
        for (int i = 0; i < callers.size(); i++) {
            callers.get(i).written(commits.get(i));
        }
    }

    /**
     * Returns when all of them are awake; nobody is left asleep, even if this thread is in haste.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(WAKING.toSeconds(), TimeUnit.SECONDS)) {
                throw new StorageUnavailable("not all callers could be told", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
