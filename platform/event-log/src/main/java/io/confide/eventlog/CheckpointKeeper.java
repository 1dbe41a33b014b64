package io.confide.eventlog;

import io.confide.storage.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs a checkpoint whenever a log grew by so much, and now and then when it grew at all. */
public final class CheckpointKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

    private final Checkpoints checkpoints;
    private final long events;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService timer;
    private long signed;

    /**
     * @param events sign after so many
     * @param interval and after so long, when there was at least one
     */
    public CheckpointKeeper(EventLog log, Checkpoints checkpoints, long events, Duration interval) {
        this.checkpoints = checkpoints;
        this.events = events;
        this.signed = log.head();
        this.timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform()
                                .daemon(true)
                                .name("checkpoint-" + log.source())
                                .factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
        long millis = interval.toMillis();
        var _ = timer.scheduleWithFixedDelay(() -> sign(1), millis, millis, TimeUnit.MILLISECONDS);
        log.onAppend(this::grown);
    }

    private void grown(long head) {
        if (head >= signed + events) {
            signed = head;
            if (due.compareAndSet(false, true)) {
                timer.execute(() -> sign(events));
            }
        }
    }

    private void sign(long atLeast) {
        due.set(false);
        try {
            checkpoints.sign(atLeast);
        } catch (StorageUnavailable e) {
            LOG.warn("no checkpoint could be signed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
