package io.confide.service;

import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.OpenTerms;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What every service must know of an engagement: who is at the table and what is agreed.
 *
 * @param course how the agreement in force stands just now
 * @param endedAt when the coaching ended
 * @param erased the keys of its records are destroyed
 */
public record EngagementFacts(
        EngagementId id,
        FirmId firm,
        EngagementKind kind,
        PersonId client,
        PersonId coach,
        Optional<ProgrammeId> programme,
        Set<PersonId> sponsorContacts,
        Optional<InForce> inForce,
        Course course,
        Optional<Instant> endedAt,
        boolean erased) {

    /** Empty for everybody who is not at the table. */
    public Optional<Capacity> capacityOf(PersonId person) {
        if (person.equals(client)) {
            return Optional.of(Capacity.CLIENT);
        }
        if (person.equals(coach)) {
            return Optional.of(Capacity.COACH);
        }
        return sponsorContacts.contains(person) ? Optional.of(Capacity.SPONSOR) : Optional.empty();
    }

    /** Nothing new is allowed to leave the file while what was agreed is in doubt or at rest. */
    public boolean disclosesNothingNew() {
        return course.overdue() || course.suspended() || course.lapsedSince().isPresent();
    }

    /** The version that binds. */
    public record InForce(
            int version, Sha256 bodyHash, Sha256 annexHash, OpenTerms terms, Instant since) {}
}
