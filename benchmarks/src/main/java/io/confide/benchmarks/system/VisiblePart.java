package io.confide.benchmarks.system;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.Rounds;
import io.confide.benchmarks.figures.Target;
import java.util.List;
import java.util.Locale;

/**
 * Finds the peak first, then holds half of it: how long until a command shows, and how big it is.
 */
public final class VisiblePart {
    private static final String NAME = "visible";
    private static final int WARM_UP = 12;
    private static final int SECONDS = 8;
    private static final int HELD = 20;

    private VisiblePart() {}

    public static List<Finding> measure(Workshop workshop, Busy busy) {
        Load load = new Load(busy);
        workshop.tell("looking for the peak");
        load.peak(WARM_UP);
        double peak = load.peak(SECONDS);
        double atPeak = busy.system().residentMebibytes();
        workshop.tell("holding half of %.0f commands a second".formatted(peak));
        Rounds took = load.steady(peak / 2, HELD);
        double under = Math.max(atPeak, busy.system().residentMebibytes());
        String spread =
                "%s over %d s at %.0f commands/s, half of a peak of %.0f, each followed by reading its view; callers on the same cores"
                        .formatted(took, HELD, peak / 2, peak);
        return List.of(
                shown("accepted to visible, p50", took.percentile(50), 30, spread),
                shown("accepted to visible, p99", took.percentile(99), 150, spread),
                Finding.alone(
                        NAME,
                        "peak, 16 callers, command and view",
                        peak,
                        "/s",
                        Target.NONE,
                        "over %d s".formatted(SECONDS)),
                Finding.alone(
                        NAME,
                        "resident under load",
                        under,
                        "MiB",
                        Target.below(1638),
                        String.format(Locale.ROOT, "%.0f at the peak, heap of 640", atPeak)));
    }

    private static Finding shown(String name, double milliseconds, double limit, String spread) {
        return Finding.alone(NAME, name, milliseconds, "ms", Target.below(limit), spread);
    }
}
