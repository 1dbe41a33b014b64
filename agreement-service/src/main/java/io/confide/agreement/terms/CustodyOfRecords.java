package io.confide.agreement.terms;

import io.confide.events.Custody;
import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 13: who keeps the records, and where while the coaching lasts. */
record CustodyOfRecords(Optional<Custody> choice, Optional<String> where) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().present("choice", choice).text("where", where);
    }
}
