package io.confide.events;

import java.util.Set;

/** How a client comes to another coach: the firm proposes, the client decides (A12). */
public sealed interface HandoverEvent extends EngagementEvent {
    HandoverId handover();

    /** The firm proposes another coach. */
    @EventName(value = "handover.proposed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record HandoverProposed(
            @Open EngagementId engagement,
            @Open HandoverId handover,
            @Open PersonId from,
            @Open PersonId to,
            Personal<String> reason)
            implements HandoverEvent {}

    /**
     * The client agrees; from now on {@code to} sits at the table and {@code from} does not.
     *
     * @param released kinds of earlier records that the new coach may read; nothing else of them
     */
    @EventName(value = "coach.changed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record CoachChanged(
            @Open EngagementId engagement,
            @Open HandoverId handover,
            @Open PersonId from,
            @Open PersonId to,
            @Open Set<RecordClass> released)
            implements HandoverEvent {}

    /** The client does not want this coach; everything stays as it is. */
    @EventName(value = "handover.declined", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record HandoverDeclined(
            @Open EngagementId engagement, @Open HandoverId handover, Personal<String> remark)
            implements HandoverEvent {}

    /** The firm takes the proposal back. */
    @EventName(
            value = "handover.withdrawn",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record HandoverWithdrawn(@Open EngagementId engagement, @Open HandoverId handover)
            implements HandoverEvent {}
}
