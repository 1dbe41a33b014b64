package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.List;
import java.util.Optional;

/** Term 17: what stays between client and coach whatever the sponsor asks. */
record SponsorNeverReceives(Optional<List<String>> never, Optional<Boolean> clientDecidesTheRest)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .texts("never", never)
                .yes("clientDecidesTheRest", clientDecidesTheRest);
    }
}
