package io.confide.service;

import io.confide.eventlog.Lease;
import io.confide.eventlog.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds, in one instance of the service at a time, for dates that have come. */
final class Sweeper implements Stage.Part {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final String LEASE = "sweep";
    private static final Duration LAST_SWEEP = Duration.ofSeconds(5);

    private final List<Sweep> sweeps;
    private final Leases leases;
    private final String owner;
    private final Duration pause;
    private final Duration time;
    private final Clock clock;
    private Optional<ScheduledExecutorService> sweeping = Optional.empty();
    private Optional<ScheduledExecutorService> renewing = Optional.empty();
    private volatile boolean mine;

    Sweeper(List<Sweep> sweeps, Leases leases, String owner, Duration pause, Clock clock) {
        this(sweeps, leases, owner, pause, pause.multipliedBy(3).plusSeconds(30), clock);
    }

    /**
     * @param time for which the lease is taken, again and again while a sweep lasts
     */
    Sweeper(
            List<Sweep> sweeps,
            Leases leases,
            String owner,
            Duration pause,
            Duration time,
            Clock clock) {
        this.time = time;
        this.sweeps = List.copyOf(sweeps);
        this.leases = leases;
        this.owner = owner;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService own = thread("sweep");
        var _ =
                own.scheduleWithFixedDelay(
                        this::sweep, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        sweeping = Optional.of(own);
        renewing = Optional.of(thread("sweep-lease"));
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon(true).name(name).factory());
    }

    private void sweep() {
        try {
            leases.acquire(LEASE, owner, time).ifPresent(this::sweep);
        } catch (RuntimeException e) {
            // Whatever comes out of here would end the schedule for ever, and silently.
            LOG.warn("no sweep now: {}", e.getClass().getSimpleName());
        }
    }

    private void sweep(Lease lease) {
        mine = true;
        long third = time.toMillis() / 3;
        Optional<Future<?>> renewal =
                renewing.map(it ->
                        it.scheduleAtFixedRate(
                                () -> renew(lease), third, third, TimeUnit.MILLISECONDS));
        try {
            for (Sweep sweep : sweeps) {
                if (mine) {
                    sweep(sweep);
                }
            }
        } finally {
            renewal.ifPresent(it -> it.cancel(false));
        }
    }

    /**
     * However long a sweep takes, nobody else begins one; once the lease is lost, no further one.
     */
    private void renew(Lease lease) {
        try {
            if (leases.renew(lease, time).isEmpty()) {
                mine = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("the sweep's lease is not renewed now: {}", e.getClass().getSimpleName());
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

    /**
     * A sweep under way may end, for a while; what is cut off is done at the next one. Its lease
     * runs out by itself when it does not end.
     */
    @Override
    public void stop() {
        mine = false;
        boolean ended = sweeping.map(Sweeper::ended).orElse(true);
        sweeping = Optional.empty();
        renewing.ifPresent(ExecutorService::shutdownNow);
        renewing = Optional.empty();
        if (ended) {
            Optional<Lease> own = leases.find(LEASE).filter(lease -> lease.owner().equals(owner));
            own.ifPresent(leases::release);
        }
    }

    private static boolean ended(ScheduledExecutorService thread) {
        thread.shutdown();
        try {
            if (thread.awaitTermination(LAST_SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            thread.shutdownNow();
            LOG.warn("a sweep did not end in {} and is interrupted", LAST_SWEEP);
            return thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
            return false;
        }
    }
}
