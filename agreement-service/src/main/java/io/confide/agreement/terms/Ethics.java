package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 3: the code of ethics that is followed. */
record Ethics(Optional<String> name, Optional<String> version, Optional<String> link)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("name", name).text("version", version).text("link", link);
    }
}
