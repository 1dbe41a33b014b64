package io.confide.events;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How client and coach come back to what they agreed, again and again. */
public sealed interface ReconfirmationEvent extends EngagementEvent {
    int version();

    /**
     * It is time to look at the agreement again.
     *
     * @param overdueAt from then on nothing new is disclosed
     * @param lapsesAt from then on the agreement has lapsed
     */
    @EventName(
            value = "reconfirmation.fell-due",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record ReconfirmationFellDue(
            @Open EngagementId engagement,
            @Open int version,
            @Open ReconfirmationCause cause,
            @Open Optional<PersonId> askedBy,
            @Open Instant overdueAt,
            @Open Instant lapsesAt)
            implements ReconfirmationEvent {}

    /**
     * Client and coach are reminded.
     *
     * @param number of this reminder since it fell due, from 1
     */
    @EventName(
            value = "reconfirmation.reminded",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record ReconfirmationReminded(
            @Open EngagementId engagement, @Open int version, @Open int number)
            implements ReconfirmationEvent {}

    /** They did not do it in time: new grants and new disclosures stop. */
    @EventName(
            value = "reconfirmation.overdue",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record ReconfirmationOverdue(@Open EngagementId engagement, @Open int version)
            implements ReconfirmationEvent {}

    /** One of the two says what they found. */
    @EventName(
            value = "reconfirmation.stated",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record ReconfirmationStated(
            @Open EngagementId engagement,
            @Open int version,
            @Open Sha256 bodyHash,
            @Open PersonId person,
            @Open Capacity capacity,
            @Open ReconfirmationOutcome outcome,
            @Open Set<ReviewedItem> reviewed,
            @Open Instant statedAt,
            Personal<String> remark)
            implements ReconfirmationEvent {}

    /** Both found the same about the same content. */
    @EventName(
            value = "agreement.reconfirmed",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record AgreementReconfirmed(
            @Open EngagementId engagement,
            @Open int version,
            @Open Sha256 bodyHash,
            @Open ReconfirmationOutcome outcome,
            @Open Instant since)
            implements ReconfirmationEvent {}

    /** The grace is over too; sessions go on with a mark, and only a new version binds again. */
    @EventName(value = "agreement.lapsed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record AgreementLapsed(@Open EngagementId engagement, @Open int version, @Open Instant since)
            implements ReconfirmationEvent {}
}
