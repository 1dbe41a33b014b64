package io.confide.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One engagement from the opened client file to its end: who agreed to what. */
public sealed interface EngagementEvent extends AgreementEvent
        permits EngagementEvent.EngagementOpened,
                EngagementEvent.AgreementDrafted,
                EngagementEvent.AgreementOffered,
                EngagementEvent.AgreementShown,
                EngagementEvent.AgreementSigned,
                EngagementEvent.AgreementCameIntoForce,
                EngagementEvent.AgreementCopyDelivered,
                EngagementEvent.AgreementDeclined,
                EngagementEvent.AgreementWithdrawn,
                EngagementEvent.AgreementExpired,
                EngagementEvent.EngagementNoticeGiven,
                EngagementEvent.EngagementEnded,
                EngagementEvent.AgreementErasureAnswered,
                EngagementEvent.AgreementSuspended,
                EngagementEvent.AgreementResumed,
                EngagementEvent.AgreementLegallyReviewed,
                EngagementEvent.AgreementTemplateTaken,
                EngagementEvent.FeedbackGiven,
                EngagementEvent.SponsorContactJoined,
                EngagementEvent.SponsorContactLeft,
                ReconfirmationEvent,
                HandoverEvent {
    EngagementId engagement();

    @Override
    default String subject() {
        return engagement().value();
    }

    /** The firm opens a client file. */
    @EventName(value = "engagement.opened", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record EngagementOpened(
            @Open EngagementId engagement,
            @Open EngagementKind kind,
            @Open PersonId client,
            @Open PersonId coach,
            @Open Optional<ProgrammeId> programme,
            @Open Set<PersonId> sponsorContacts)
            implements EngagementEvent {}

    /**
     * The coach writes, or rewrites, what may become version {@code version}.
     *
     * @param body canonical JSON (RFC 8785) of the shared terms
     * @param annex canonical JSON of the private annex, for client and coach only
     */
    @EventName(
            value = "agreement.drafted",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3P)
    record AgreementDrafted(
            @Open EngagementId engagement,
            @Open int version,
            Personal<String> body,
            Personal<String> annex)
            implements EngagementEvent {}

    /**
     * A complete version is on the table and can no longer change (A1).
     *
     * @param required who must sign, in which capacity
     */
    @EventName(
            value = "agreement.offered",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3P)
    record AgreementOffered(
            @Open EngagementId engagement,
            @Open int version,
            @Open Sha256 bodyHash,
            @Open Sha256 annexHash,
            @Open Map<Capacity, PersonId> required,
            @Open OpenTerms terms,
            @Open Instant expiresAt,
            Personal<String> body,
            Personal<String> annex)
            implements EngagementEvent {}

    /** The person had this content before them; only then can they sign it (A2). */
    @EventName(value = "agreement.shown", group = RetentionGroup.AGREEMENT, kind = RecordClass.K3)
    record AgreementShown(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            @Open Sha256 bodyHash,
            @Open Optional<Sha256> annexHash)
            implements EngagementEvent {}

    /**
     * One person binds themselves, in one capacity, to one content (A2, A3, A5).
     *
     * @param annexHash present for client and coach, absent for the sponsor
     * @param authentication how they had signed in, such as {@code pwd} or {@code mfa}
     */
    @EventName(value = "agreement.signed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K3)
    record AgreementSigned(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            @Open Capacity capacity,
            @Open Sha256 bodyHash,
            @Open Optional<Sha256> annexHash,
            @Open Instant signedAt,
            @Open String authentication,
            @Open AddressClass address)
            implements EngagementEvent {}

    /**
     * Every required party signed the same content (A4); an earlier version is superseded (A11).
     */
    @EventName(
            value = "agreement.came-into-force",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record AgreementCameIntoForce(
            @Open EngagementId engagement,
            @Open int version,
            @Open Sha256 bodyHash,
            @Open Sha256 annexHash,
            @Open OpenTerms terms,
            @Open Instant since)
            implements EngagementEvent {}

    /** A party got exactly the signed content (A10). */
    @EventName(
            value = "agreement.copy-delivered",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record AgreementCopyDelivered(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            @Open Sha256 html,
            @Open Sha256 pdf)
            implements EngagementEvent {}

    /** A party says no to an offered version. */
    @EventName(
            value = "agreement.declined",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record AgreementDeclined(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            Personal<String> remark)
            implements EngagementEvent {}

    /** The coach takes an offered version back. */
    @EventName(
            value = "agreement.withdrawn",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record AgreementWithdrawn(@Open EngagementId engagement, @Open int version)
            implements EngagementEvent {}

    /** Nobody may sign this version any more: its time is over. */
    @EventName(value = "agreement.expired", group = RetentionGroup.AGREEMENT, kind = RecordClass.K3)
    record AgreementExpired(@Open EngagementId engagement, @Open int version)
            implements EngagementEvent {}

    /**
     * A party will leave, and says when (A9); until then everything goes on.
     *
     * @param endsAt when the coaching ends
     */
    @EventName(
            value = "engagement.notice-given",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record EngagementNoticeGiven(
            @Open EngagementId engagement,
            @Open PersonId person,
            @Open ReasonClass reason,
            @Open Instant endsAt,
            Personal<String> remark)
            implements EngagementEvent {}

    /** The coaching is over (A9): the retention clock starts, nothing opens to anyone. */
    @EventName(value = "engagement.ended", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record EngagementEnded(
            @Open EngagementId engagement,
            @Open PersonId endedBy,
            @Open ReasonClass reason,
            @Open Instant endedAt,
            Personal<String> remark)
            implements EngagementEvent {}

    /** agreement-service's word in a disposal: see {@link ErasureAnswer}. */
    @EventName(
            value = "agreement.erasure-answered",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record AgreementErasureAnswered(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open ErasureAnswer answer)
            implements EngagementEvent {}

    /** The agreement rests: no new sessions, no new grants, until it is taken up again. */
    @EventName(
            value = "agreement.suspended",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record AgreementSuspended(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            @Open Instant since,
            Personal<String> remark)
            implements EngagementEvent {}

    /** It goes on after a rest. */
    @EventName(value = "agreement.resumed", group = RetentionGroup.AGREEMENT, kind = RecordClass.K0)
    record AgreementResumed(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId person,
            @Open Instant since)
            implements EngagementEvent {}

    /** Somebody with legal training looked at a version. */
    @EventName(
            value = "agreement.legally-reviewed",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record AgreementLegallyReviewed(
            @Open EngagementId engagement,
            @Open int version,
            @Open PersonId recordedBy,
            @Open LocalDate reviewedOn,
            @Open LegalVerdict verdict,
            Personal<String> reviewer,
            Personal<String> jurisdiction,
            Personal<String> remarks)
            implements EngagementEvent {}

    /**
     * A draft began with the wording of a template; later editions change nothing in it.
     *
     * @param hash of the edition's canonical terms
     */
    @EventName(
            value = "agreement.template-taken",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K3)
    record AgreementTemplateTaken(
            @Open EngagementId engagement,
            @Open int version,
            @Open TemplateId template,
            @Open int edition,
            @Open Sha256 hash)
            implements EngagementEvent {}

    /** The client says how the relationship, or the agreement, works; never the sponsor's. */
    @EventName(value = "feedback.given", group = RetentionGroup.AGREEMENT, kind = RecordClass.K11)
    record FeedbackGiven(
            @Open EngagementId engagement,
            @Open FeedbackId feedback,
            @Open FeedbackSubject about,
            Personal<String> text)
            implements EngagementEvent {}

    /** Somebody else sits at the table for the sponsor, with nothing of what others were shown. */
    @EventName(
            value = "sponsor-contact.joined",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record SponsorContactJoined(@Open EngagementId engagement, @Open PersonId contact)
            implements EngagementEvent {}

    /** Somebody no longer sits at the table for the sponsor. */
    @EventName(
            value = "sponsor-contact.left",
            group = RetentionGroup.AGREEMENT,
            kind = RecordClass.K0)
    record SponsorContactLeft(@Open EngagementId engagement, @Open PersonId contact)
            implements EngagementEvent {}
}
