package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 4: what each party does. */
record Responsibilities(Optional<String> client, Optional<String> coach, Optional<String> sponsor)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("client", client)
                .text("coach", coach)
                .when(kind != EngagementKind.INDIVIDUAL, it -> it.text("sponsor", sponsor));
    }
}
