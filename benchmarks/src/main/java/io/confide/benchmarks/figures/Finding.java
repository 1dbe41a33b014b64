package io.confide.benchmarks.figures;

import java.util.Optional;

/**
 * What one measurement found.
 *
 * @param part of the benchmark, such as {@code append}
 * @param ours median, in {@code unit}
 * @param other what it is compared with; empty when it is held to a limit instead
 * @param target of the ratio when there is another, else of ours
 * @param spread lowest to highest round
 * @param remark why it is so, where that has to be said; empty otherwise
 */
public record Finding(
        String part,
        String name,
        double ours,
        String unit,
        Optional<Other> other,
        Target target,
        String spread,
        String remark) {

    /**
     * The alternative.
     *
     * @param name in words
     * @param median in the unit of ours
     * @param ratio ours to theirs, median of the rounds' ratios
     */
    public record Other(String name, double median, double ratio) {}

    public static Finding compared(
            String part, String name, Versus versus, String unit, Target target) {
        Other other =
                new Other(versus.against(), versus.theirs().median(), versus.ratios().median());
        String spread =
                "ours %s; theirs %s; ratio %s"
                        .formatted(versus.ours(), versus.theirs(), versus.ratios());
        double ours = versus.ours().median();
        return new Finding(part, name, ours, unit, Optional.of(other), target, spread, "");
    }

    public static Finding alone(
            String part, String name, double ours, String unit, Target target, String spread) {
        return new Finding(part, name, ours, unit, Optional.empty(), target, spread, "");
    }

    public Finding because(String why) {
        return new Finding(part, name, ours, unit, other, target, spread, why);
    }

    public boolean isMet() {
        return target.isMetBy(judged());
    }

    /** What the target is about. */
    double judged() {
        return other.map(Other::ratio).orElse(ours);
    }
}
