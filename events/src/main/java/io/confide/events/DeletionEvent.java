package io.confide.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * Told by retention-service on {@code confide.deletion}: how long things are kept, and when they
 * are gone.
 */
public sealed interface DeletionEvent extends ConfideEvent {
    EngagementId engagement();

    @Override
    default String subject() {
        return engagement().value();
    }

    /**
     * The coaching is over: nobody reads these routinely any more, and each has its date (T2, T3).
     */
    @EventName(
            value = "records.became-inactive",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record RecordsBecameInactive(
            @Open EngagementId engagement, @Open Instant endedAt, @Open List<Due> due)
            implements DeletionEvent {}

    /** The client wants them gone sooner (T1). */
    @EventName(
            value = "retention.shortened",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record RetentionShortened(
            @Open EngagementId engagement, @Open Period period, @Open List<Due> due)
            implements DeletionEvent {}

    /** Their date has come; the client is told and can take a copy (T12). */
    @EventName(value = "records.fell-due", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record RecordsFellDue(@Open EngagementId engagement, @Open Set<RetentionGroup> groups)
            implements DeletionEvent {}

    /** Kept beyond its date for a ground; the matter itself is sealed (T4). */
    @EventName(value = "hold.placed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K13)
    record HoldPlaced(
            @Open EngagementId engagement,
            @Open HoldId hold,
            @Open Set<RetentionGroup> groups,
            @Open PersonId owner,
            @Open LocalDate reviewOn,
            Personal<String> ground)
            implements DeletionEvent {}

    /** One person would release a hold; another must agree (T14). */
    @EventName(
            value = "hold.release-proposed",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K13)
    record HoldReleaseProposed(
            @Open EngagementId engagement, @Open HoldId hold, @Open PersonId proposer)
            implements DeletionEvent {}

    @EventName(value = "hold.released", group = RetentionGroup.AGREEMENT, kind = RecordClass.K13)
    record HoldReleased(@Open EngagementId engagement, @Open HoldId hold, @Open PersonId approver)
            implements DeletionEvent {}

    /** Somebody reviewed what is due and would dispose of it. */
    @EventName(value = "disposal.proposed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record DisposalProposed(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open Set<RetentionGroup> groups,
            @Open PersonId proposer)
            implements DeletionEvent {}

    /** A second person agreed (T14). */
    @EventName(value = "disposal.approved", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record DisposalApproved(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open PersonId approver)
            implements DeletionEvent {}

    /**
     * Nothing more is written under these keys; whoever holds one in memory drops it now.
     *
     * @param recordSets ids as of {@link RecordSet#id()}
     */
    @EventName(value = "disposal.started", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record DisposalStarted(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open Set<String> recordSets,
            @Open Set<String> awaited)
            implements DeletionEvent {}

    /** The keys are gone; every awaited service now purges, tries to read, and answers (T5, T6). */
    @EventName(value = "keys.destroyed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record KeysDestroyed(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open List<DestroyedKey> keys)
            implements DeletionEvent {}

    /** A service has answered; what it said is in its own log. */
    @EventName(
            value = "disposal.answer-noted",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record DisposalAnswerNoted(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open ErasureAnswer answer,
            @Open String source,
            @Open long position)
            implements DeletionEvent {}

    /** Everyone answered and nothing could be read (T7). */
    @EventName(value = "disposal.verified", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record DisposalVerified(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open long tried,
            @Open long unreadable)
            implements DeletionEvent {}

    /** Something could still be read, or somebody purged nothing: the case stays open (T6). */
    @EventName(
            value = "disposal.verification-failed",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record DisposalVerificationFailed(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open long tried,
            @Open long unreadable)
            implements DeletionEvent {}

    /**
     * The proof (T8), free of personal data.
     *
     * @param certificate canonical JSON (RFC 8785)
     * @param signature Ed25519 over its UTF-8 bytes, base64url
     * @param keyId which published key verifies it
     */
    @EventName(
            value = "certificate.issued",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record CertificateIssued(
            @Open EngagementId engagement,
            @Open DisposalId disposal,
            @Open String certificate,
            @Open String signature,
            @Open String keyId)
            implements DeletionEvent {}

    /** When one retention group falls due. */
    record Due(RetentionGroup group, LocalDate on) {}

    /** A key that is no more, by the fingerprint that refuses its return. */
    record DestroyedKey(String recordSet, String fingerprint) {}
}
