package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.DamagedRow;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a log from its beginning, the next page while the last is looked at. Each page is a read of
 * its own: none stays open, and who writes meanwhile is not held up.
 */
final class Pages implements AutoCloseable {
    private static final int PAGE = 256;

    private final Commits commits;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon(true).name("verify-read").factory());
    private Future<List<Commit>> next;

    Pages(Commits commits) {
        this.commits = commits;
        this.next = reader.submit(() -> read(1));
    }

    /**
     * In order; empty at the end.
     *
     * @throws DamagedRow where an entry cannot even be read, after all that come before it
     */
    List<Commit> next() {
        List<Commit> page = arrived(next);
        if (!page.isEmpty()) {
            long from = page.getLast().next();
            next = reader.submit(() -> read(from));
        }
        return page;
    }

    /** A page with a damaged entry is read one by one, so that what comes before it is seen. */
    private List<Commit> read(long from) {
        try {
            return commits.read(from, PAGE);
        } catch (DamagedRow e) {
            return commits.read(from, 1);
        }
    }

    private static List<Commit> arrived(Future<List<Commit>> page) {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
