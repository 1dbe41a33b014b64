package io.confide.retention.keeping;

import io.confide.events.EngagementId;
import io.confide.events.HoldId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RetentionGroup;
import java.time.LocalDate;
import java.util.Set;

/** Reasons to keep longer (T4). */
public sealed interface HoldCommand extends RetentionCommand {
    HoldId hold();

    record PlaceHold(
            EngagementId engagement,
            HoldId hold,
            Set<RetentionGroup> groups,
            PersonId owner,
            LocalDate reviewOn,
            Personal<String> ground)
            implements HoldCommand {}

    record ProposeRelease(EngagementId engagement, HoldId hold, PersonId proposer)
            implements HoldCommand {}

    record ReleaseHold(EngagementId engagement, HoldId hold, PersonId approver)
            implements HoldCommand {}
}
