package io.confide.agreement.engagement;

import io.confide.agreement.people.Seat;
import io.confide.events.EngagementId;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import java.time.Instant;
import java.util.Set;

/** What can be asked about who coaches. */
sealed interface HandoverCommand extends EngagementCommand {
    HandoverId handover();

    /** The firm proposes another coach. */
    record ProposeHandover(EngagementId engagement, HandoverId handover, Seat to, String reason)
            implements HandoverCommand {
        @Override
        public String toString() {
            return "ProposeHandover[%s, %s, •••]".formatted(engagement, handover);
        }
    }

    /**
     * The client agrees.
     *
     * @param released kinds of earlier records that the new coach may read
     */
    record AgreeToHandover(
            EngagementId engagement,
            HandoverId handover,
            PersonId by,
            Set<RecordClass> released,
            Instant at)
            implements HandoverCommand {}

    /** The client does not want this coach. */
    record DeclineHandover(EngagementId engagement, HandoverId handover, PersonId by, String remark)
            implements HandoverCommand {
        @Override
        public String toString() {
            return "DeclineHandover[%s, %s, •••]".formatted(engagement, handover);
        }
    }

    /** The firm takes the proposal back. */
    record WithdrawHandover(EngagementId engagement, HandoverId handover)
            implements HandoverCommand {}
}
