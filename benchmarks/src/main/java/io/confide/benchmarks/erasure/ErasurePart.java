package io.confide.benchmarks.erasure;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.InTurns.Rival;
import io.confide.benchmarks.figures.Target;
import java.util.List;

/** Erasing one client where there are few others, and where there are a hundred times as many. */
public final class ErasurePart {
    private static final String NAME = "erasure";
    private static final int SMALL = 3;
    private static final int TIMES = 100;

    private ErasurePart() {}

    public static List<Finding> measure(Workshop workshop) {
        workshop.tell("filling a small log, and one a hundred times as long");
        try (Firm small = new Firm(workshop.room(NAME), workshop.courses(SMALL));
                Firm large = new Firm(workshop.room(NAME), workshop.courses(SMALL * TIMES))) {
            workshop.tell("erasing one client after the other");
            String against = "the same among %,d events".formatted(small.events());
            return new InTurns(4, 15)
                    .measure(large::eraseOne, List.of(new Rival(against, small::eraseOne))).stream()
                            .map(versus ->
                                    Finding.compared(
                                            NAME,
                                            "one client among %,d events".formatted(large.events()),
                                            versus,
                                            "ms",
                                            Target.below(1.5)))
                            .toList();
        }
    }
}
