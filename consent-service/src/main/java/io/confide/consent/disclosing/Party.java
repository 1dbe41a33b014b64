package io.confide.consent.disclosing;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.PersonId;

/** Who acts, and as what they sit at this table. */
public record Party(PersonId person, Capacity as) {

    public boolean isClient() {
        return as == Capacity.CLIENT;
    }

    public boolean isSponsor() {
        return as == Capacity.SPONSOR;
    }

    /** Decided by who asks alone, before anything is looked up (D2). */
    public void mustBeClient(String what) {
        if (!isClient()) {
            throw Refusal.forbidden(
                    Rule.D2, "Only the client " + what + ".", "Ask the client; they see it.");
        }
    }

    /** A sponsor hears the same whether or not there is a report. */
    public void mustBeAuthor() {
        if (isSponsor()) {
            throw Refusal.forbidden(
                    Rule.D2,
                    "Client and coach write and approve progress reports.",
                    "Ask to see one; the client sees every question.");
        }
    }
}
