package io.confide.service;

import io.confide.eventlog.Lease;
import io.confide.eventlog.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds, in one instance of the service at a time, for dates that have come. */
final class Sweeper implements Stage.Part {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final String LEASE = "sweep";

    private final List<Sweep> sweeps;
    private final Leases leases;
    private final String owner;
    private final Duration pause;
    private final Clock clock;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    Sweeper(List<Sweep> sweeps, Leases leases, String owner, Duration pause, Clock clock) {
        this.sweeps = List.copyOf(sweeps);
        this.leases = leases;
        this.owner = owner;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService own =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon(true).name("sweep").factory());
        var _ =
                own.scheduleWithFixedDelay(
                        this::sweep, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(own);
    }

    private void sweep() {
        try {
            leases.acquire(LEASE, owner, pause.multipliedBy(3).plusSeconds(30))
                    .ifPresent(lease -> sweeps.forEach(this::sweep));
        } catch (RuntimeException e) {
            // Whatever comes out of here would end the schedule for ever, and silently.
            LOG.warn("no sweep now: {}", e.getClass().getSimpleName());
        }
    }

    /** One that fails, with whatever, is tried again next time and holds up no other. */
    private void sweep(Sweep sweep) {
        try {
            sweep.sweep(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("sweep {} failed: {}", sweep.name(), e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::close);
        thread = Optional.empty();
        Optional<Lease> own = leases.find(LEASE).filter(lease -> lease.owner().equals(owner));
        own.ifPresent(leases::release);
    }
}
