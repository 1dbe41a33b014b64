package io.confide.benchmarks.logs;

import io.confide.eventlog.NewCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Callers who write at the same time, each one commit after the other, each waiting for its own.
 */
final class Writers implements AutoCloseable {
    private final ExecutorService threads;

    Writers(int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce);
    }

    /** Events per second, from the first call until the last one is durable. */
    double eventsPerSecond(List<List<NewCommit>> work, Consumer<NewCommit> append) {
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (List<NewCommit> one : work) {
            all.add(threads.submit(() -> one.forEach(append)));
        }
        all.forEach(Writers::await);
        return events(work) / ((System.nanoTime() - start) / 1e9);
    }

    static int events(List<List<NewCommit>> work) {
        return work.stream().flatMap(List::stream).mapToInt(it -> it.events().size()).sum();
    }

    private static void await(Future<?> writer) {
        try {
            writer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a commit was not written", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
