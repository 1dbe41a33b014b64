package io.confide.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starting, being killed, being idle, and showing what was done, all of it in one process. */
final class WholeSystem {
    private static final String CLIENT = "anna";
    private static final int IDLE_SECONDS = 20;

    private WholeSystem() {}

    static List<Finding> measure(Path directory) {
        Path data = directory.resolve("data");
        Map<String, Integer> ports = RunningSystem.freePorts();
        List<Finding> findings = new ArrayList<>();
        try (RunningSystem empty = RunningSystem.start(data, ports)) {
            findings.add(
                    starting(20, "start of a built tree, empty, to ready", empty.secondsToReady()));
        }
        RunningSystem loaded = RunningSystem.start(data, ports, "--demo");
        try {
            findings.add(idle("resident when idle, after loading the demo", loaded));
            findings.addAll(Visible.measure(loaded, CLIENT));
        } finally {
            loaded.kill();
        }
        try (RunningSystem again = RunningSystem.start(data, ports)) {
            findings.add(
                    starting(
                            30,
                            "start after kill -9, with the demo's data",
                            again.secondsToReady()));
            findings.add(idle("resident when idle, after a restart", again));
        }
        return findings;
    }

    private static Finding starting(double limit, String name, double seconds) {
        return Finding.below(limit, name, seconds, "s", "one start");
    }

    private static Finding idle(String name, RunningSystem system) {
        pass(IDLE_SECONDS);
        double resident = system.residentMebibytes();
        return Finding.below(
                800, name, resident, "MiB", "after %d s of rest".formatted(IDLE_SECONDS));
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
