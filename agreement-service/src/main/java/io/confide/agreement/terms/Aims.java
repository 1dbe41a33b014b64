package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.List;
import java.util.Optional;

/** Term 5: the client's own aims, or that they are set in the first session. */
record Aims(Optional<List<String>> inClientsWords, Optional<Boolean> setInFirstSession)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .holds(
                        "inClientsWords or setInFirstSession",
                        setInFirstSession.orElse(false)
                                || Lacking.nothing().texts("", inClientsWords).fields().isEmpty());
    }
}
