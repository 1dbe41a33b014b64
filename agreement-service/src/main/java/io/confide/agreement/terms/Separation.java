package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 19: an internal coach keeps coaching apart from personnel matters. */
record Separation(Optional<String> records, Optional<String> conflictsOfRole) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("records", records).text("conflictsOfRole", conflictsOfRole);
    }
}
