package io.confide.events;

import java.time.Instant;
import java.util.Optional;

/** Told by consent-service on {@code confide.consent}: who asked, who allowed what, who read it. */
public sealed interface ConsentEvent extends ConfideEvent {
    EngagementId engagement();

    @Override
    default String subject() {
        return engagement().value();
    }

    /** Somebody would like to see something; the client sees every question (D2). */
    @EventName(
            value = "disclosure.requested",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureRequested(
            @Open EngagementId engagement,
            @Open RequestId request,
            @Open PersonId asker,
            @Open RecordClass wanted,
            Personal<String> purpose)
            implements ConsentEvent {}

    /** The client says no, without any effect on the service (D8). */
    @EventName(
            value = "disclosure.request-refused",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureRequestRefused(@Open EngagementId engagement, @Open RequestId request)
            implements ConsentEvent {}

    /** The client says not now. */
    @EventName(
            value = "disclosure.request-deferred",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureRequestDeferred(@Open EngagementId engagement, @Open RequestId request)
            implements ConsentEvent {}

    /**
     * Written together by coach and client; every edit starts the approvals anew.
     *
     * @param hash of the salted document that the authors approve
     * @param salt sealed with the words, so that the hash, which stays, does not betray them (T9)
     */
    @EventName(value = "report.drafted", group = RetentionGroup.DISCLOSURES, kind = RecordClass.K10)
    record ReportDrafted(
            @Open EngagementId engagement,
            @Open ReportId report,
            @Open int revision,
            @Open PersonId author,
            @Open Sha256 hash,
            Personal<String> salt,
            Personal<String> text)
            implements ConsentEvent {}

    /** One of the two authors stands behind this content. */
    @EventName(
            value = "report.approved",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K10)
    record ReportApproved(
            @Open EngagementId engagement,
            @Open ReportId report,
            @Open Sha256 hash,
            @Open Capacity capacity)
            implements ConsentEvent {}

    /**
     * The client consents to one disclosure (D2, D4).
     *
     * @param rendering hash of what the client previewed; later edits are not covered
     * @param noticeVersion which privacy notice the client had before them, in {@code language}
     */
    @EventName(value = "consent.given", group = RetentionGroup.DISCLOSURES, kind = RecordClass.K13)
    record ConsentGiven(
            @Open EngagementId engagement,
            @Open GrantId grant,
            @Open RecordClass disclosed,
            @Open ReportId item,
            @Open PersonId recipient,
            @Open Instant until,
            @Open Sha256 rendering,
            @Open String noticeVersion,
            @Open String language,
            Personal<String> purpose)
            implements ConsentEvent {}

    /** Binds before the client hears that it does (D5). */
    @EventName(
            value = "consent.withdrawn",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record ConsentWithdrawn(@Open EngagementId engagement, @Open GrantId grant)
            implements ConsentEvent {}

    /** The recipient was given this content; the register keeps it as delivered. */
    @EventName(
            value = "disclosure.made",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureMade(
            @Open EngagementId engagement,
            @Open GrantId grant,
            @Open ReportId item,
            @Open PersonId recipient,
            @Open Sha256 rendering)
            implements ConsentEvent {}

    /**
     * Somebody asked for what no consent allows; they were told what is told when nothing is there.
     */
    @EventName(
            value = "disclosure.refused",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureRefused(
            @Open EngagementId engagement,
            @Open PersonId asker,
            @Open RecordClass wanted,
            @Open Optional<ReportId> item)
            implements ConsentEvent {}

    /**
     * Somebody asked while the agreement was in doubt; they were told what is told when nothing is
     * there.
     */
    @EventName(
            value = "disclosure.stopped",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record DisclosureStopped(
            @Open EngagementId engagement,
            @Open PersonId asker,
            @Open RecordClass wanted,
            @Open Optional<ReportId> item,
            @Open Instant decidedAt)
            implements ConsentEvent {}

    /** consent-service's word in a disposal. */
    @EventName(
            value = "consent.erasure-answered",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K0)
    record ConsentErasureAnswered(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open ErasureAnswer answer)
            implements ConsentEvent {}
}
