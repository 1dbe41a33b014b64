package io.confide.benchmarks.system;

import io.confide.benchmarks.figures.Rounds;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Commands, each followed by reading the view that shows it. */
final class Load {
    private static final int CALLERS = 16;

    private final SignedInClient client;
    private final Desk desk;
    private final AtomicInteger number = new AtomicInteger();

    Load(Busy busy) {
        this.client = busy.client();
        this.desk = busy.desk();
    }

    /** As many per second as sixteen callers get done who never rest. */
    double peak(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    IntStream.range(0, CALLERS)
                            .<Future<?>>mapToObj(_ ->
                                    callers.submit(() -> {
                                        while (System.nanoTime() < end) {
                                            once();
                                            done.incrementAndGet();
                                        }
                                    }))
                            .toList();
            all.forEach(Load::await);
        }
        return (double) done.get() / seconds;
    }

    /**
     * Begun at this rate whether or not the ones before are done: nobody waits for the system to be
     * ready for him.
     *
     * @return milliseconds from each accepting answer to the answer of the view that shows it
     */
    Rounds steady(double perSecond, int seconds) {
        int all = (int) (perSecond * seconds);
        long start = System.nanoTime();
        ConcurrentLinkedQueue<Future<Double>> running = new ConcurrentLinkedQueue<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < all; i++) {
                LockSupport.parkNanos(start + (long) (i / perSecond * 1e9) - System.nanoTime());
                running.add(callers.submit(this::once));
            }
        }
        return Rounds.of(running.stream().map(Load::await).toList());
    }

    private double once() {
        String engagement = desk.next();
        String text = "Aim " + number.incrementAndGet() + ".";
        String position = client.setAim(engagement, text);
        long accepted = System.nanoTime();
        client.see(engagement, position, text);
        return (System.nanoTime() - accepted) / 1e6;
    }

    private static <T> T await(Future<T> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command was not accepted and shown", e);
        }
    }
}
