package io.confide.consent.disclosing;

import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.RequestId;

/** A question to see something; what the client answered is for the client alone (D3). */
public record Request(
        RequestId id, PersonId asker, RecordClass wanted, Personal<String> purpose, State state) {

    /** What the client said. */
    public enum State {
        REQUESTED,
        REFUSED,
        DEFERRED
    }

    Request in(State next) {
        return new Request(id, asker, wanted, purpose, next);
    }
}
