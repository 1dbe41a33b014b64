package io.confide.gateway.clientview;

import io.confide.events.Capacity;
import io.confide.events.ConfideEvent;
import io.confide.events.EngagementEvent.AgreementLegallyReviewed;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.FeedbackId;
import io.confide.events.FeedbackSubject;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverDeclined;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.HandoverEvent.HandoverWithdrawn;
import io.confide.events.HandoverId;
import io.confide.events.LegalVerdict;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.RecordClass;
import io.confide.events.ReviewedItem;
import io.confide.events.Sha256;
import io.confide.events.TemplateId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What may become of the agreement of {@link Story} on its way, with marks like there. */
public final class Way {
    public static final PersonId NEXT_COACH = new PersonId("nora");
    private static final Sha256 HASH = Sha256.of("content".getBytes(StandardCharsets.UTF_8));

    private Way() {}

    /** A day of the story. */
    public static Instant day(int number) {
        return Story.START.plus(Duration.ofDays(number));
    }

    private static Personal<String> said(RecordClass kind, String what) {
        return Personal.of(Story.mark(kind, what));
    }

    public static ConfideEvent fellDue(Instant overdueAt) {
        return fellDue(ReconfirmationCause.DATE, overdueAt);
    }

    public static ConfideEvent fellDue(ReconfirmationCause cause, Instant overdueAt) {
        return new ReconfirmationFellDue(
                Story.ENGAGEMENT,
                1,
                cause,
                Optional.empty(),
                overdueAt,
                overdueAt.plus(Duration.ofDays(30)));
    }

    public static ConfideEvent reminded() {
        return new ReconfirmationReminded(Story.ENGAGEMENT, 1, 1);
    }

    public static ConfideEvent overdue() {
        return new ReconfirmationOverdue(Story.ENGAGEMENT, 1);
    }

    public static ConfideEvent stated(Capacity as, Instant at) {
        return new ReconfirmationStated(
                Story.ENGAGEMENT,
                1,
                HASH,
                as == Capacity.CLIENT ? Story.CLIENT : Story.COACH,
                as,
                ReconfirmationOutcome.UNCHANGED,
                Set.of(ReviewedItem.GOALS),
                at,
                said(RecordClass.K3, "remark of the " + as));
    }

    public static ConfideEvent reconfirmed(Instant since) {
        return new AgreementReconfirmed(
                Story.ENGAGEMENT, 1, HASH, ReconfirmationOutcome.UNCHANGED, since);
    }

    public static ConfideEvent lapsed(Instant since) {
        return new AgreementLapsed(Story.ENGAGEMENT, 1, since);
    }

    public static ConfideEvent suspended(Instant since) {
        return new AgreementSuspended(
                Story.ENGAGEMENT, 1, Story.CLIENT, since, said(RecordClass.K3, "why it rests"));
    }

    public static ConfideEvent resumed(Instant since) {
        return new AgreementResumed(Story.ENGAGEMENT, 1, Story.COACH, since);
    }

    public static ConfideEvent reviewed(int version) {
        return new AgreementLegallyReviewed(
                Story.ENGAGEMENT,
                version,
                Story.ADMIN,
                LocalDate.of(2026, 2, 2),
                LegalVerdict.SOUND_WITH_REMARKS,
                said(RecordClass.K3, "reviewer"),
                said(RecordClass.K3, "jurisdiction"),
                said(RecordClass.K3, "legal remarks"));
    }

    public static ConfideEvent template() {
        return new AgreementTemplateTaken(Story.ENGAGEMENT, 1, new TemplateId("t1"), 3, HASH);
    }

    public static ConfideEvent feedback(String id) {
        return new FeedbackGiven(
                Story.ENGAGEMENT,
                new FeedbackId(id),
                FeedbackSubject.RELATIONSHIP,
                said(RecordClass.K11, "feedback " + id));
    }

    public static ConfideEvent proposed(String id) {
        return new HandoverProposed(
                Story.ENGAGEMENT,
                new HandoverId(id),
                Story.COACH,
                NEXT_COACH,
                said(RecordClass.K0, "reason of the handover"));
    }

    public static ConfideEvent declined(String id) {
        return new HandoverDeclined(
                Story.ENGAGEMENT, new HandoverId(id), said(RecordClass.K0, "no, thank you"));
    }

    public static ConfideEvent takenBack(String id) {
        return new HandoverWithdrawn(Story.ENGAGEMENT, new HandoverId(id));
    }

    public static ConfideEvent handedOver(String id, RecordClass... released) {
        return new CoachChanged(
                Story.ENGAGEMENT, new HandoverId(id), Story.COACH, NEXT_COACH, Set.of(released));
    }

    public static ConfideEvent notice(Instant endsAt) {
        return new EngagementNoticeGiven(
                Story.ENGAGEMENT,
                Story.CLIENT,
                ReasonClass.CLIENT_LEAVES,
                endsAt,
                said(RecordClass.K3P, "remark of the notice"));
    }
}
