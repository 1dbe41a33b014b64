package io.confide.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Findings as people and programs read them. */
final class Report {
    private static final String LINE = "%-58s %12s %-9s %12s %7s %8s  %s%n";

    private Report() {}

    static void print(List<Finding> findings, PrintStream out) {
        out.printf(Locale.ROOT, LINE, "", "ours", "", "theirs", "ratio", "target", "");
        for (Finding finding : findings) {
            out.printf(
                    Locale.ROOT,
                    LINE,
                    finding.name(),
                    number(finding.ours()),
                    finding.unit(),
                    finding.theirs().map(Report::number).orElse("-"),
                    finding.ratio().map(Report::number).orElse("-"),
                    finding.target(),
                    finding.met() ? "met" : "MISSED");
            finding.against().ifPresent(against -> out.println("    against " + against));
            out.println("    rounds " + finding.spread());
        }
        long missed = findings.stream().filter(finding -> !finding.met()).count();
        out.println(missed == 0 ? "All targets met." : missed + " missed, as said above.");
    }

    static void write(List<Finding> findings, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JsonMapper.shared().writeValueAsString(findings));
        } catch (IOException e) {
            throw new IllegalStateException("the figures cannot be written to " + file, e);
        }
    }

    /** Three digits that count. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
