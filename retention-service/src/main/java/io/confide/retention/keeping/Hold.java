package io.confide.retention.keeping;

import io.confide.events.HoldId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RetentionGroup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A reason to keep record sets beyond their date (T4).
 *
 * @param releaseProposedBy who would release it
 */
public record Hold(
        HoldId id,
        Set<RetentionGroup> groups,
        PersonId owner,
        LocalDate reviewOn,
        Personal<String> ground,
        Optional<PersonId> releaseProposedBy) {

    Hold releaseProposed(PersonId by) {
        return new Hold(id, groups, owner, reviewOn, ground, Optional.of(by));
    }
}
