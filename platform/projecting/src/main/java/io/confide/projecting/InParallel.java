package io.confide.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        return InParallel.<T, R>begin(all, work).get();
    }

    /** The same while this thread does something else; it has to ask for what came of it. */
    static <T, R> Later<List<R>> begin(List<T> all, Function<? super T, ? extends R> work) {
        if (all.size() <= RUN || THREADS == 1) {
            return Later.of(all.stream().<R>map(work).toList());
        }
        List<Later<List<R>>> runs = new ArrayList<>();
        for (int from = 0; from < all.size(); from += RUN) {
            List<T> run = all.subList(from, Math.min(all.size(), from + RUN));
            runs.add(begin(() -> run.stream().<R>map(work).toList()));
        }
        return () -> {
            List<R> results = new ArrayList<>(all.size());
            runs.forEach(run -> results.addAll(run.get()));
            return results;
        };
    }

    /** One piece of work, while this thread does something else. */
    static <R> Later<R> begin(Callable<R> work) {
        Future<R> future = POOL.submit(work);
        return () -> await(future);
    }

    /** Something that is being worked at. */
    interface Later<R> {
        /** Waits for it; what the work threw is thrown here. */
        R get();

        /** What is there already. */
        static <R> Later<R> of(R there) {
            return () -> there;
        }
    }

    private static <R> R await(Future<R> run) {
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
