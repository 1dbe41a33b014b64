package io.confide.consent.disclosing;

import io.confide.events.ConsentEvent.ConsentGiven;
import java.time.Instant;

/** Consent to one disclosure, as given, and whether it was withdrawn. */
public record Grant(ConsentGiven given, boolean withdrawn) {

    Grant nowWithdrawn() {
        return new Grant(given, true);
    }

    /** Its last instant is the one before {@code until}. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(given.until());
    }
}
