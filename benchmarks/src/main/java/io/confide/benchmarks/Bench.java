package io.confide.benchmarks;

import io.confide.benchmarks.figures.Bars;
import io.confide.benchmarks.figures.Conditions;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code ./confide bench [PART ...]}: measures, prints, and keeps the figures. */
public final class Bench {
    private static final Path KEPT = Path.of("benchmarks", "target");

    private Bench() {}

    public static void main(String[] names) throws IOException {
        PrintStream out = System.out;
        List<String> unknown =
                Arrays.stream(names).filter(name -> Part.named(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "confide bench: there is no part %s; there are: %s"
                            .formatted(String.join(", ", unknown), Part.names()));
            System.exit(2);
        }
        List<Part> failed = new ArrayList<>();
        List<Finding> findings = measured(Part.wanted(List.of(names)), failed, out);
        List<String> conditions = Conditions.lines();
        String table = Report.table(findings, conditions);
        out.print(table);
        Files.writeString(KEPT.resolve("bench.txt"), table);
        Files.writeString(KEPT.resolve("bench.json"), Report.json(findings));
        Files.writeString(KEPT.resolve("bench.svg"), Bars.of(findings, conditions));
        out.println("Kept in " + KEPT + ": bench.json, bench.svg, bench.txt.");
        failed.forEach(part ->
                System.err.println(
                        "confide bench: %s could not be measured; why is said above."
                                .formatted(part.lowerCase())));
        // The embedded broker's and the drivers' threads would hold the process up.
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    /**
     * What one part stumbles over takes the figures of the others from nobody.
     *
     * @param failed takes those that could not be measured
     */
    private static List<Finding> measured(List<Part> parts, List<Part> failed, PrintStream out)
            throws IOException {
        long start = System.nanoTime();
        Path directory = Files.createTempDirectory(Files.createDirectories(KEPT), "bench-");
        List<Finding> findings = new ArrayList<>();
        try (Site site = new Site(directory, what -> tell(out, start, what))) {
            for (Part part : parts) {
                try {
                    findings.addAll(part.measure(site));
                } catch (RuntimeException e) {
                    // Whatever it was: it is told at once, and makes the run a failed one.
                    failed.add(part);
                    e.printStackTrace();
                }
            }
        }
        return findings;
    }

    private static void tell(PrintStream out, long start, String what) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        out.printf(Locale.ROOT, "  %2d:%02d  %s ...%n", seconds / 60, seconds % 60, what);
    }
}
