package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 18: what the sponsor hopes for, and who reports when. */
record Expectations(
        Optional<String> feedbackAndReturn,
        Optional<String> reportWriters,
        Optional<String> reportWhen)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("feedbackAndReturn", feedbackAndReturn)
                .text("reportWriters", reportWriters)
                .text("reportWhen", reportWhen);
    }
}
