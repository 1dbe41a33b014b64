package io.confide.consent.disclosing;

import io.confide.events.CanonicalJson;
import io.confide.events.EngagementId;
import io.confide.events.EventJson;
import io.confide.events.PersonId;
import io.confide.events.ReportId;
import io.confide.events.Sha256;

/** Exactly what one recipient is given: previewed by the client, consented to by its hash (D4). */
public record Rendering(
        String document,
        EngagementId engagement,
        ReportId report,
        int revision,
        PersonId recipient,
        String salt,
        String text) {
    static final String DOCUMENT = "progress-report-for-recipient";

    /** SHA-256 of its canonical JSON (RFC 8785). */
    public Sha256 hash() {
        return CanonicalJson.hash(EventJson.mapper().valueToTree(this));
    }

    @Override
    public String toString() {
        return "•••";
    }
}
