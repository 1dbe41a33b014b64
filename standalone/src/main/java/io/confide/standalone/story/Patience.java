package io.confide.standalone.story;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what others do in their own time, and not for ever. */
public final class Patience {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final long BETWEEN = 200;

    private Patience() {}

    /**
     * @param what said when it does not come true
     */
    public static void until(String what, BooleanSupplier comesTrue) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!comesTrue.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after " + MOST + " still not: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
