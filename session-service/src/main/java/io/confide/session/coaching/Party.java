package io.confide.session.coaching;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.PersonId;

/** Who acts, and as what they sit at this table: the client or the coach. */
public record Party(PersonId person, Capacity as) {

    boolean isClient() {
        return as == Capacity.CLIENT;
    }

    void mustBeClient(Rule rule, String what) {
        mustBe(Capacity.CLIENT, rule, "Only the client " + what + ".", "Ask the client to do it.");
    }

    void mustBeCoach(Rule rule, String what) {
        mustBe(Capacity.COACH, rule, "Only the coach " + what + ".", "Ask the coach to do it.");
    }

    private void mustBe(Capacity capacity, Rule rule, String message, String remedy) {
        if (as != capacity) {
            throw Refusal.forbidden(rule, message, remedy);
        }
    }
}
