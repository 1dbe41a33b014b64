package io.confide.eventlog;

import java.time.Duration;

/**
 * How long a publisher rests when it has nothing to send. Its own instance wakes it; what others
 * append nobody announces. Where that was found, more is likely to follow, so that it looks again
 * soon, for a while.
 */
final class Lookout {
    static final Duration SOON = Duration.ofMillis(25);
    static final int TIMES = 2_400;

    private final Duration seldom;
    private boolean announced = true;
    private int left;

    Lookout(Duration seldom) {
        this.seldom = seldom;
    }

    Duration rest() {
        return left > 0 && SOON.compareTo(seldom) < 0 ? SOON : seldom;
    }

    /**
     * @param wakened whether somebody appended here in the meantime
     */
    void rested(boolean wakened) {
        announced = wakened;
        left = Math.max(0, left - 1);
    }

    /** There is something to send. */
    void found() {
        if (!announced) {
            left = TIMES;
        }
        announced = true;
    }
}
