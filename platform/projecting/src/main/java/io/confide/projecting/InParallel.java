package io.confide.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Opens and seals many things at once: each by itself, none waiting for another. */
final class InParallel {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    /**
     * What one thread does at a time; for fewer than that a second thread costs more than it saves.
     */
    private static final int RUN = 32;

    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon(true).name("in-parallel-", 0).factory());

    private InParallel() {}

    /**
     * What comes of each, in their order; what one of them throws is thrown here.
     *
     * @param work calls nothing that waits for this thread
     */
    static <T, R> List<R> map(List<T> all, Function<? super T, ? extends R> work) {
        if (all.size() <= RUN || THREADS == 1) {
            return all.stream().<R>map(work).toList();
        }
        List<Future<List<R>>> runs = new ArrayList<>();
        for (int from = 0; from < all.size(); from += RUN) {
            List<T> run = all.subList(from, Math.min(all.size(), from + RUN));
            runs.add(POOL.submit(() -> run.stream().<R>map(work).toList()));
        }
        List<R> results = new ArrayList<>(all.size());
        runs.forEach(run -> results.addAll(await(run)));
        return results;
    }

    private static <R> List<R> await(Future<List<R>> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted");
        }
    }
}
