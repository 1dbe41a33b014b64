package io.confide.storage.mongodb;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long a lost answer is looked for: long enough for a fail-over, and then no longer. */
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final long end;
    private Duration pause = FIRST_PAUSE;

    private Patience(Duration bound) {
        end = System.nanoTime() + bound.toNanos();
    }

    static Patience of(Duration bound) {
        return new Patience(bound);
    }

    /** Pauses, a little longer each time. */
    void pause() {
        LockSupport.parkNanos(pause.toNanos());
        pause =
                pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                        ? pause.multipliedBy(2)
                        : LONGEST_PAUSE;
    }

    /** Who is interrupted waits no longer. */
    boolean isOver() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0;
    }
}
