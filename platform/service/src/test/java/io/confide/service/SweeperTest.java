package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.Lease;
import io.confide.eventlog.Leases;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates that have come are turned into events by one instance at a time. */
@NullUnmarked // filled before each test
class SweeperTest {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(31);

    @TempDir Path dir;
    private Storage storage;
    private Leases leases;
    private final HeldClock clock = new HeldClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final AtomicInteger ones = new AtomicInteger();
    private final AtomicInteger twos = new AtomicInteger();
    private final List<Sweeper> started = new ArrayList<>();

    @BeforeEach
    void open() {
        storage = SqliteStorage.open(dir.resolve("sweep.db"));
        leases = new Leases(storage, clock);
    }

    @AfterEach
    void close() {
        started.forEach(Sweeper::stop);
        storage.close();
    }

    @Test
    void of_two_instances_one_sweeps() {
        start("one", ones);
        await().until(() -> ones.get() > 0);
        start("two", twos);

        await().until(() -> ones.get() > 20);

        assertThat(twos).hasValue(0);
    }

    @Test
    void one_that_stops_lets_the_other_sweep_at_once() {
        Sweeper one = start("one", ones);
        await().until(() -> ones.get() > 0);
        start("two", twos);

        one.stop();

        await().until(() -> twos.get() > 0);
        int last = ones.get();
        await().until(() -> twos.get() > 20);
        assertThat(ones).hasValue(last);
    }

    @Test
    void one_that_died_is_followed_when_its_lease_is_over_and_not_before() {
        sweptLastBy("one");
        AtomicInteger looks = new AtomicInteger();
        clock.onLook(looks::incrementAndGet);
        start("two", twos);
        await().until(() -> looks.get() > 20);
        assertThat(twos).hasValue(0);

        clock.forward(LONGER_THAN_A_LEASE);

        await().until(() -> twos.get() > 0);
    }

    @Test
    void a_sweep_that_fails_is_tried_again_and_holds_up_no_other() {
        AtomicInteger failures = new AtomicInteger();
        Sweep failing =
                sweep(
                        "failing",
                        () -> {
                            failures.incrementAndGet();
                            throw new IllegalStateException("not today");
                        });
        start("one", failing, sweep("other", ones::incrementAndGet));

        await().until(() -> failures.get() > 1 && ones.get() > 1);
    }

    @Test
    void a_sweep_that_outlasts_the_lease_keeps_it() throws InterruptedException {
        Leases running = new Leases(storage, Clock.systemUTC());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Sweep endless =
                sweep(
                        "endless",
                        () -> {
                            begun.countDown();
                            await().until(() -> enough.getCount() == 0);
                        });
        Duration lease = Duration.ofMillis(900);
        Sweeper one =
                new Sweeper(List.of(endless), running, "one", PAUSE, lease, Clock.systemUTC());
        Sweeper two =
                new Sweeper(
                        List.of(sweep("counting", twos::incrementAndGet)),
                        running,
                        "two",
                        PAUSE,
                        lease,
                        Clock.systemUTC());
        started.addAll(List.of(one, two));
        one.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        two.start();

        await().during(lease.multipliedBy(3)).until(() -> twos.get() == 0);
        enough.countDown();
        one.stop();

        await().until(() -> twos.get() > 0);
    }

    @Test
    void a_sweep_that_does_not_end_does_not_keep_the_service_from_ending()
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Sweeper one =
                start(
                        "one",
                        sweep(
                                "stuck",
                                () -> {
                                    begun.countDown();
                                    assertThat(interrupted(never)).isTrue();
                                }),
                        sweep("next", ones::incrementAndGet));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        one.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(ones).as("no further sweep begins").hasValue(0);
    }

    private static boolean interrupted(CountDownLatch never) {
        try {
            never.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** As a process leaves it that is killed right after a sweep. */
    private void sweptLastBy(String owner) {
        Sweeper dying = start(owner, ones);
        await().until(() -> ones.get() > 0);
        Lease held = leases.find("sweep").orElseThrow();
        dying.stop();
        leases.acquire("sweep", owner, Duration.between(clock.instant(), held.until()));
    }

    private Sweeper start(String owner, AtomicInteger count) {
        return start(owner, sweep("counting", count::incrementAndGet));
    }

    private Sweeper start(String owner, Sweep... sweeps) {
        Sweeper sweeper = new Sweeper(List.of(sweeps), leases, owner, PAUSE, clock);
        sweeper.start();
        started.add(sweeper);
        return sweeper;
    }

    private static Sweep sweep(String name, Runnable what) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void sweep(Instant now) {
                what.run();
            }
        };
    }
}
