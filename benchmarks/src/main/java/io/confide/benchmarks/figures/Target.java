package io.confide.benchmarks.figures;

import java.util.Locale;

/**
 * What a figure has to reach.
 *
 * @param kind {@code SHOWN} for what is told without being held to anything
 */
public record Target(Kind kind, double value) {
    public static final Target NONE = new Target(Kind.SHOWN, 0);

    /** Which side of the value is good. */
    public enum Kind {
        AT_LEAST,
        BELOW,
        SHOWN
    }

    public static Target atLeast(double value) {
        return new Target(Kind.AT_LEAST, value);
    }

    public static Target below(double value) {
        return new Target(Kind.BELOW, value);
    }

    public boolean isMetBy(double figure) {
        return switch (kind) {
            case AT_LEAST -> figure >= value;
            case BELOW -> figure < value;
            case SHOWN -> true;
        };
    }

    public boolean isSet() {
        return kind != Kind.SHOWN;
    }

    /** Such as {@code ≥ 0.5} or {@code < 1,638}. */
    @Override
    public String toString() {
        return switch (kind) {
            case AT_LEAST -> "≥ " + plain();
            case BELOW -> "< " + plain();
            case SHOWN -> "-";
        };
    }

    private String plain() {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : Double.toString(value);
    }
}
