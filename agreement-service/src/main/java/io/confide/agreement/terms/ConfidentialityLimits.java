package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 12: when confidence may have to be broken. */
record ConfidentialityLimits(
        Optional<String> lawOrCourt, Optional<String> riskOfHarm, Optional<String> illegalActivity)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("lawOrCourt", lawOrCourt)
                .text("riskOfHarm", riskOfHarm)
                .text("illegalActivity", illegalActivity);
    }
}
