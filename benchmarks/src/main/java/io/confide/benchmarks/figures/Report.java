package io.confide.benchmarks.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Findings as people and as programs read them. */
public final class Report {
    private Report() {}

    /** One line for each, and below it against what, how far the rounds lie apart, and why. */
    public static String table(List<Finding> findings, List<String> conditions) {
        List<String> lines = new ArrayList<>(conditions);
        String part = "";
        lines.add(line("", "ours", "", "theirs", "ratio", "target", ""));
        for (Finding finding : findings) {
            if (!finding.part().equals(part)) {
                part = finding.part();
                lines.add(part);
            }
            lines.addAll(lines(finding));
        }
        lines.addAll(remarks(findings));
        long missed = findings.stream().filter(finding -> !finding.isMet()).count();
        lines.add(missed == 0 ? "All targets met." : missed + " missed, as said above.");
        return String.join("\n", lines) + "\n";
    }

    /** Each once, with the parts that it is about. */
    private static List<String> remarks(List<Finding> findings) {
        Map<String, Set<String>> about = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!finding.remark().isEmpty()) {
                about.computeIfAbsent(finding.remark(), _ -> new LinkedHashSet<>())
                        .add(finding.part() + ": " + finding.name());
            }
        }
        List<String> lines = new ArrayList<>();
        about.forEach(
                (remark, names) -> lines.add("* " + String.join("; ", names) + "\n    " + remark));
        return lines;
    }

    private static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                line(
                        "  " + finding.name() + (finding.remark().isEmpty() ? "" : " *"),
                        Numbers.of(finding.ours()),
                        finding.unit(),
                        finding.other().map(it -> Numbers.of(it.median())).orElse("-"),
                        finding.other().map(it -> Numbers.of(it.ratio())).orElse("-"),
                        finding.target().toString(),
                        verdict(finding)));
        finding.other().ifPresent(it -> lines.add("      against " + it.name()));
        lines.add("      rounds " + finding.spread());
        return lines;
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-46s %10s %-9s %10s %8s %8s  %s", cells)
                .stripTrailing();
    }

    private static String verdict(Finding finding) {
        if (!finding.target().isSet()) {
            return "";
        }
        return finding.isMet() ? "met" : "MISSED";
    }

    /** A list of {@code name, ours, against, theirs, ratio, target, met, unit, spread, remark}. */
    public static String json(List<Finding> findings) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(findings.stream().map(Report::entry).toList());
    }

    private static Map<String, @Nullable Object> entry(Finding finding) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", finding.part() + ": " + finding.name());
        entry.put("ours", finding.ours());
        entry.put("against", finding.other().map(Finding.Other::name).orElse(null));
        entry.put("theirs", finding.other().map(Finding.Other::median).orElse(null));
        entry.put("ratio", finding.other().map(Finding.Other::ratio).orElse(null));
        entry.put("target", finding.target().toString());
        entry.put("met", finding.isMet());
        entry.put("unit", finding.unit());
        entry.put("spread", finding.spread());
        entry.put("remark", finding.remark());
        return entry;
    }
}
