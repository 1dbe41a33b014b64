package io.confide.agreement.programme;

import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import java.util.Optional;
import java.util.Set;

/**
 * A programme, for those who run the firm.
 *
 * @param mailDomains where the sponsor receives mail
 * @param phoneRanges how the sponsor's phone numbers begin
 */
record ProgrammeView(
        ProgrammeId id,
        Optional<String> organisation,
        Set<PersonId> contacts,
        Set<String> mailDomains,
        Set<String> phoneRanges) {
    static ProgrammeView of(ProgrammeId id, Programme.Open programme) {
        return new ProgrammeView(
                id,
                programme.organisation().value(),
                programme.contacts(),
                programme.mailDomains().orElse(Set.of()),
                programme.phoneRanges().orElse(Set.of()));
    }

    @Override
    public String toString() {
        return "ProgrammeView[" + id + "]";
    }
}
