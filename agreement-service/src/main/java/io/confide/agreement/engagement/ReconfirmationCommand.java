package io.confide.agreement.engagement;

import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.ReviewedItem;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.Set;

/** What can be asked of an agreement while it is in force. */
sealed interface ReconfirmationCommand extends EngagementCommand {
    PersonId by();

    /** Somebody wants to look at the agreement again before it is time. */
    record AskForReconfirmation(
            EngagementId engagement, PersonId by, ReconfirmationCause cause, Instant at)
            implements ReconfirmationCommand {}

    /** One of the two says what they found when they looked. */
    record StateReconfirmation(
            EngagementId engagement,
            int version,
            PersonId by,
            Sha256 bodyHash,
            ReconfirmationOutcome outcome,
            Set<ReviewedItem> reviewed,
            String remark,
            Instant at)
            implements ReconfirmationCommand {
        @Override
        public String toString() {
            return "StateReconfirmation[%s, %d, %s, •••]".formatted(engagement, version, by);
        }
    }

    /** One of the two wants a rest. */
    record SuspendAgreement(EngagementId engagement, PersonId by, String remark, Instant at)
            implements ReconfirmationCommand {
        @Override
        public String toString() {
            return "SuspendAgreement[%s, %s, •••]".formatted(engagement, by);
        }
    }

    /** One of the two takes it up again. */
    record ResumeAgreement(EngagementId engagement, PersonId by, Instant at)
            implements ReconfirmationCommand {}
}
