package io.confide.gateway.portal.terms;

import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Periods of time as people fill them in: a number, and of what. */
public final class Periods {
    private Periods() {}

    /** A period in the two fields of a form; one of mixed parts is given in its smallest. */
    public record Filled(String number, String unit) {}

    public static Filled filled(String iso) {
        try {
            return filled(Period.parse(iso));
        } catch (DateTimeException e) {
            return new Filled("", "");
        }
    }

    private static Filled filled(Period period) {
        long days = period.get(ChronoUnit.DAYS);
        if (days != 0) {
            return period.toTotalMonths() == 0
                    ? new Filled(Long.toString(days), "D")
                    : new Filled("", period.toString());
        }
        long months = period.toTotalMonths();
        if (months == 0) {
            return new Filled("0", "D");
        }
        return months % 12 == 0
                ? new Filled(Long.toString(months / 12), "Y")
                : new Filled(Long.toString(months), "M");
    }

    /** Empty when it is none. */
    public static Optional<String> iso(String number, String unit) {
        String text = unit.startsWith("P") ? unit : "P" + number + unit;
        try {
            return Optional.of(Period.parse(text.toUpperCase(Locale.ROOT)).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As one says it. */
    static String words(String iso) {
        Filled filled = filled(iso);
        String unit =
                switch (filled.unit()) {
                    case "D" -> "day";
                    case "W" -> "week";
                    case "M" -> "month";
                    case "Y" -> "year";
                    default -> "";
                };
        if (unit.isEmpty()) {
            return iso;
        }
        return filled.number() + " " + unit + (filled.number().equals("1") ? "" : "s");
    }
}
