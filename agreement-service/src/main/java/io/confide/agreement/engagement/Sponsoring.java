package io.confide.agreement.engagement;

import io.confide.agreement.programme.Programme;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;

/** The programme an engagement is to belong to, as it was found when somebody asked. */
record Sponsoring(ProgrammeId programme, Programme found) {

    boolean known() {
        return found instanceof Programme.Open;
    }

    boolean has(PersonId contact) {
        return found instanceof Programme.Open it && it.contacts().contains(contact);
    }
}
