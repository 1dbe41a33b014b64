package io.confide.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a figure was measured on: without it a figure says nothing. */
public final class Conditions {
    private static final long MEBI = 1 << 20;

    private Conditions() {}

    public static List<String> lines() {
        Runtime machine = Runtime.getRuntime();
        return List.of(
                "%s, %d cores, %s %s, %s"
                        .formatted(
                                processor(),
                                machine.availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Instant.now().truncatedTo(ChronoUnit.MINUTES)),
                "Java %s, heap %,d MiB, load of the machine %s"
                        .formatted(Runtime.version(), machine.maxMemory() / MEBI, load()),
                "rounds in turns (A B C A B C), %d or more to warm up, %d measured: median, and lowest to highest"
                        .formatted(InTurns.USUAL.warmUp(), InTurns.USUAL.measured()),
                "events: the acts of the demo, sealed, as often as needed under other ids");
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch", "?"));
        } catch (IOException e) {
            return System.getProperty("os.arch", "?");
        }
    }

    /** Others at work on the machine make single figures slow; ratios suffer less. */
    private static String load() {
        double load =
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }
}
