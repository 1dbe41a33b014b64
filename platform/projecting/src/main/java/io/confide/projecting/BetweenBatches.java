package io.confide.projecting;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** What other threads want done while a loop has no batch under way. */
final class BetweenBatches {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    <T> CompletableFuture<T> ask(Supplier<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        tasks.add(() -> complete(done, task));
        return done;
    }

    void doNow() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static <T> void complete(CompletableFuture<T> done, Supplier<T> task) {
        try {
            done.complete(task.get());
        } catch (RuntimeException e) {
            // Whatever it is, it is for the one who asked, and the loop goes on.
            done.completeExceptionally(e);
        }
    }
}
