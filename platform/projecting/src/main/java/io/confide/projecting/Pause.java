package io.confide.projecting;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends at once when the runtime closes. */
final class Pause {
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @throws NotNow the runtime closes meanwhile
     */
    void of(Duration time) {
        if (isClosing(time)) {
            throw new NotNow("the service ends");
        }
    }

    boolean isClosing(Duration atMost) {
        try {
            return closing.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    void close() {
        closing.countDown();
    }
}
