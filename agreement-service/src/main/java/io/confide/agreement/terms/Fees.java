package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 9: what it costs, who pays and when. */
record Fees(Optional<String> amount, Optional<String> payer, Optional<String> paymentTerms)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("amount", amount)
                .text("payer", payer)
                .text("paymentTerms", paymentTerms);
    }
}
