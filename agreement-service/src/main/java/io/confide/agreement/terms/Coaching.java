package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 2: what coaching is and what it is not. */
record Coaching(Optional<String> is, Optional<String> isNot) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("is", is).text("isNot", isNot);
    }
}
