package io.confide.benchmarks.system;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.Target;
import io.confide.harness.Installation;
import io.confide.harness.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starting, being killed, and resting, all of it in one process. */
public final class SystemPart {
    private static final String NAME = "system";
    private static final int REST = 20;

    private SystemPart() {}

    public static List<Finding> measure(Workshop workshop) {
        Path data = workshop.room(NAME).resolve("data");
        Plan plan = Plan.at(data).with(Plan.NO_LIMITS);
        List<Finding> findings = new ArrayList<>();
        workshop.tell("starting the whole system");
        try (Installation empty = plan.start()) {
            findings.add(starting(20, "a built tree, empty, to ready", empty));
        }
        workshop.tell("loading the demo, resting, killing it");
        Installation loaded = plan.start("--demo");
        try {
            findings.add(idle("resident after loading the demo", loaded));
        } finally {
            loaded.killNine();
        }
        workshop.tell("starting after kill -9");
        try (Installation again = plan.start()) {
            findings.add(starting(30, "after kill -9, with the demo's data", again));
            findings.add(idle("resident after a restart", again));
        }
        return findings;
    }

    private static Finding starting(double limit, String name, Installation system) {
        double seconds = system.untilReady().toMillis() / 1e3;
        return Finding.alone(NAME, name, seconds, "s", Target.below(limit), "one start");
    }

    private static Finding idle(String name, Installation system) {
        pass(REST);
        String spread = "after %d s of rest, heap of 640".formatted(REST);
        return Finding.alone(
                NAME, name, system.residentMebibytes(), "MiB", Target.below(800), spread);
    }

    private static void pass(int seconds) {
        try {
            if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
