package io.confide.benchmarks;

import java.util.Optional;

/**
 * What one measurement found.
 *
 * @param ours median, in {@code unit}
 * @param against what it is compared with; empty when it is held to a limit instead
 * @param theirs its median, in the same unit
 * @param ratio ours to theirs
 * @param target in words, such as {@code ≥ 0.5} or {@code < 20}
 * @param spread lowest to highest round
 */
record Finding(
        String name,
        double ours,
        String unit,
        Optional<String> against,
        Optional<Double> theirs,
        Optional<Double> ratio,
        String target,
        boolean met,
        String spread) {

    /** At least so large a part of what the other does in the same time. */
    static Finding atLeast(double part, String name, Pair rounds, String against) {
        double ours = rounds.ours().median();
        double theirs = rounds.theirs().median();
        double ratio = rounds.ratios().median();
        return new Finding(
                name,
                ours,
                "events/s",
                Optional.of(against),
                Optional.of(theirs),
                Optional.of(ratio),
                "≥ " + part,
                ratio >= part,
                rounds.ours() + "; theirs " + rounds.theirs() + "; ratio " + rounds.ratios());
    }

    /** Less than so much. */
    static Finding below(double limit, String name, double value, String unit, String spread) {
        return new Finding(
                name,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "< %.0f".formatted(limit),
                value < limit,
                spread);
    }
}
