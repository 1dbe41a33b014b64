package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.List;
import java.util.Optional;

/** Term 27: what a person must be told about the use of their data. */
record Privacy(
        Optional<String> controller,
        Optional<List<String>> purposes,
        Optional<String> lawfulBasis,
        Optional<List<String>> recipients,
        Optional<String> retention,
        Optional<String> rights,
        Optional<String> withdrawal,
        Optional<String> authority)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("controller", controller)
                .texts("purposes", purposes)
                .text("lawfulBasis", lawfulBasis)
                .texts("recipients", recipients)
                .text("retention", retention)
                .text("rights", rights)
                .text("withdrawal", withdrawal)
                .text("authority", authority);
    }
}
