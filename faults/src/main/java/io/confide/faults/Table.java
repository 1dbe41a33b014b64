package io.confide.faults;

import java.io.PrintStream;
import java.util.Collection;
import java.util.function.ToIntFunction;

/** The rows as people read them. */
final class Table {
    private static final String LINE = "%-6s %6s %6s %6s %6s %11s %10s %7s  %s%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(
                LINE,
                "seed",
                "s",
                "acked",
                "unsaid",
                "lost",
                "duplicated",
                "reordered",
                "leaked",
                "what happened");
    }

    void row(Row row) {
        out.printf(
                LINE,
                row.seed(),
                row.seconds(),
                row.acknowledged(),
                row.unknown(),
                row.lost(),
                row.duplicated(),
                row.reordered(),
                row.leaked(),
                row.judged() ? String.join("; ", row.faults()) : "NOT JUDGED");
        row.findings().stream().limit(12).forEach(it -> out.println("         ! " + it));
        out.flush();
    }

    /** The last line. */
    void sums(Collection<Row> rows) {
        long unjudged = rows.stream().filter(it -> !it.judged()).count();
        out.printf(
                "%d seeds: lost %d, duplicated %d, reordered %d, leaked %d%s%n",
                rows.size(),
                sum(rows, Row::lost),
                sum(rows, Row::duplicated),
                sum(rows, Row::reordered),
                sum(rows, Row::leaked),
                unjudged == 0 ? "" : ", not judged " + unjudged);
        out.flush();
    }

    private static int sum(Collection<Row> rows, ToIntFunction<Row> count) {
        return rows.stream().mapToInt(count).sum();
    }
}
