package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 8: how the parties reach each other about dates and invoices. */
record Contact(
        Optional<String> client,
        Optional<String> coach,
        Optional<String> administrativeChannel,
        Optional<String> sponsor)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("client", client)
                .text("coach", coach)
                .text("administrativeChannel", administrativeChannel)
                .when(kind != EngagementKind.INDIVIDUAL, it -> it.text("sponsor", sponsor));
    }
}
