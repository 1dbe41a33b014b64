package io.confide.benchmarks.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Figures of the same thing, measured several times.
 *
 * @param sorted ascending, at least one
 */
public record Rounds(List<Double> sorted) {

    public Rounds {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    public static Rounds of(Collection<Double> figures) {
        return new Rounds(List.copyOf(figures));
    }

    public static Rounds of(double... figures) {
        return new Rounds(Arrays.stream(figures).boxed().toList());
    }

    /** The middle one; between the two middle ones of an even number. */
    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Nearest rank: so many percent of the figures are not above it. */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    public double lowest() {
        return sorted.getFirst();
    }

    public double highest() {
        return sorted.getLast();
    }

    /** Lowest to highest. */
    @Override
    public String toString() {
        return Numbers.of(lowest()) + " to " + Numbers.of(highest());
    }
}
