package io.confide.agreement.engagement;

import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who sits at the table of an engagement, and as what. */
record Table(
        EngagementId engagement,
        EngagementKind kind,
        PersonId client,
        PersonId coach,
        Optional<ProgrammeId> programme,
        Set<PersonId> sponsorContacts) {

    static Table of(EngagementOpened opened) {
        return new Table(
                opened.engagement(),
                opened.kind(),
                opened.client(),
                opened.coach(),
                opened.programme(),
                Set.copyOf(opened.sponsorContacts()));
    }

    Table with(PersonId contact) {
        Set<PersonId> more = new HashSet<>(sponsorContacts);
        more.add(contact);
        return new Table(engagement, kind, client, coach, programme, Set.copyOf(more));
    }

    Table without(PersonId contact) {
        Set<PersonId> fewer = new HashSet<>(sponsorContacts);
        fewer.remove(contact);
        return new Table(engagement, kind, client, coach, programme, Set.copyOf(fewer));
    }

    Table coachedBy(PersonId other) {
        return new Table(engagement, kind, client, other, programme, sponsorContacts);
    }

    /** Empty for everybody else. */
    Optional<Capacity> capacityOf(PersonId person) {
        if (person.equals(client)) {
            return Optional.of(Capacity.CLIENT);
        }
        if (person.equals(coach)) {
            return Optional.of(Capacity.COACH);
        }
        return sponsorContacts.contains(person) ? Optional.of(Capacity.SPONSOR) : Optional.empty();
    }
}
