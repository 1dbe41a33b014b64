package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.time.LocalDate;
import java.util.Optional;

/** Term 26: the law that governs, and who looked at the agreement with its eyes. */
record Law(Optional<String> governingLaw, Optional<LegalReview> legalReview) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().text("governingLaw", governingLaw);
    }

    boolean reviewed() {
        return legalReview.filter(LegalReview::said).isPresent();
    }

    record LegalReview(
            Optional<String> reviewer, Optional<LocalDate> date, Optional<String> jurisdiction) {
        boolean said() {
            return Lacking.nothing()
                    .text("reviewer", reviewer)
                    .present("date", date)
                    .text("jurisdiction", jurisdiction)
                    .fields()
                    .isEmpty();
        }
    }
}
