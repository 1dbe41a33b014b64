package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 24: how the client says how it goes, and where to complain. */
record Feedback(Optional<String> route, Optional<String> complaints) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("route", route).text("complaints", complaints);
    }
}
