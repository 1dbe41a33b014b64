package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.time.Period;
import java.util.Optional;

/** Term 23: how often client and coach look at the agreement again. */
record Reconfirmation(Optional<Integer> everySessions, Optional<Period> every) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .holds("everySessions", everySessions.filter(n -> n < 0).isEmpty())
                .holds("every", every.filter(Period::isNegative).isEmpty())
                .holds("everySessions or every", byCount() || byDate());
    }

    private boolean byCount() {
        return everySessions.filter(n -> n > 0).isPresent();
    }

    private boolean byDate() {
        return every.filter(period -> !period.isZero()).isPresent();
    }
}
