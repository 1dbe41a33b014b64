package io.confide.service;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing that a service does when it is told to stop. It says that it is not ready, so
 * that nobody sends more; answers what comes nevertheless, and closes each connection with the
 * answer; refuses for a moment; then lets the server close, which finishes what is begun.
 */
final class Drain implements SmartLifecycle {
    static final String SENTENCE =
            "The service is being stopped: it finishes what it has begun; send to another instance,"
                    + " or wait until it is started again.";
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final Duration REFUSING = Duration.ofMillis(500);

    private final Duration grace;
    private final ApplicationEventPublisher events;
    private volatile Stage stage = Stage.STOPPED;

    /** How far it is. */
    enum Stage {
        STOPPED,
        OPEN,
        ANSWERING,
        REFUSING
    }

    /**
     * @param grace how long requests are still answered after readiness has said no; zero skips all
     *     of it
     */
    Drain(Duration grace, ApplicationEventPublisher events) {
        this.grace = grace;
        this.events = events;
    }

    Stage stage() {
        return stage;
    }

    boolean isDraining() {
        return stage == Stage.ANSWERING || stage == Stage.REFUSING;
    }

    @Override
    public void start() {
        stage = Stage.OPEN;
    }

    @Override
    public void stop() {
        stage = Stage.ANSWERING;
        AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        LOG.info("draining");
        if (!grace.isZero() && passed(grace)) {
            stage = Stage.REFUSING;
            passed(REFUSING);
        }
    }

    private static boolean passed(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return stage == Stage.OPEN;
    }

    /** Before the server, and before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
