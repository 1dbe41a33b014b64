package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 21: the coach may reflect on the work without saying whose it is. */
record Supervision(Optional<Boolean> withoutIdentity, Optional<String> text) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().yes("withoutIdentity", withoutIdentity).text("text", text);
    }
}
