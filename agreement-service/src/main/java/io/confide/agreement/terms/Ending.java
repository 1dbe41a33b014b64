package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 22: everybody may leave, and how. */
record Ending(Optional<String> right, Optional<Integer> noticeDays) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("right", right).counted("noticeDays", noticeDays);
    }
}
