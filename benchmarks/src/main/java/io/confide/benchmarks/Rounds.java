package io.confide.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Figures of the same thing, measured several times. */
record Rounds(double[] sorted) {

    static Rounds of(Collection<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Rounds(sorted);
    }

    double median() {
        return percentile(50);
    }

    /** Nearest rank. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rounds it && Arrays.equals(sorted, it.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /** Lowest to highest. */
    @Override
    public String toString() {
        return "%s to %s"
                .formatted(Report.number(sorted[0]), Report.number(sorted[sorted.length - 1]))
                .toLowerCase(Locale.ROOT);
    }
}
