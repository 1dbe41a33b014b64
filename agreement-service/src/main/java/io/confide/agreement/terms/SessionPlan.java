package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.time.LocalDate;
import java.util.Optional;

/** Term 7: how often, how long, where, from when to when. */
record SessionPlan(
        Optional<Integer> number,
        Optional<Integer> minutes,
        Optional<String> frequency,
        Optional<String> place,
        Optional<LocalDate> start,
        Optional<LocalDate> expectedEnd)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .positive("number", number)
                .positive("minutes", minutes)
                .text("frequency", frequency)
                .text("place", place)
                .present("start", start)
                .holds(
                        "expectedEnd",
                        expectedEnd
                                .filter(end -> start.filter(end::isBefore).isEmpty())
                                .isPresent());
    }
}
