package io.confide.gateway.clientview;

import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementLegallyReviewed;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.FeedbackId;
import io.confide.events.FeedbackSubject;
import io.confide.events.HandoverEvent;
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
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.RecordClass;
import io.confide.events.ReviewedItem;
import io.confide.events.TemplateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of the agreement on its way: looked at again, at rest, handed over, reviewed, spoken
 * about.
 *
 * @param due it is time to look at the agreement again; gone once that is done
 * @param statements on the look at hand; gone once that is done
 * @param reconfirmed every look that was finished, in order
 */
public record CourseSection(
        Optional<Due> due,
        List<Statement> statements,
        List<Reconfirmed> reconfirmed,
        Optional<Instant> suspendedSince,
        Optional<Instant> lapsedSince,
        List<Review> reviews,
        List<Template> templates,
        List<Feedback> feedback,
        List<Handover> handovers,
        Optional<Notice> notice) {

    static final CourseSection BLANK =
            new CourseSection(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());

    /** Somebody will leave. */
    public record Notice(
            PersonId by, ReasonClass reason, Instant endsAt, Personal<String> remark, Instant at) {}

    /** When client and coach must have looked, and what happens otherwise. */
    public record Due(
            int version,
            ReconfirmationCause cause,
            Instant since,
            Instant overdueAt,
            Instant lapsesAt,
            boolean overdue,
            int reminders) {}

    /** What one of the two found. */
    public record Statement(
            PersonId person,
            Capacity capacity,
            ReconfirmationOutcome outcome,
            List<ReviewedItem> reviewed,
            Instant at,
            Personal<String> remark) {}

    /** What both found. */
    public record Reconfirmed(int version, ReconfirmationOutcome outcome, Instant at) {}

    /** Somebody with legal training looked at a version. */
    public record Review(
            int version,
            LocalDate on,
            LegalVerdict verdict,
            Personal<String> reviewer,
            Personal<String> jurisdiction,
            Personal<String> remarks,
            Instant at) {}

    /** The wording that a draft began with. */
    public record Template(int version, TemplateId template, int edition, Instant at) {}

    /** What the client said about how it goes. */
    public record Feedback(
            FeedbackId id, FeedbackSubject about, Personal<String> text, Instant at) {}

    /** From one coach to another. */
    public record Handover(
            HandoverId id,
            PersonId from,
            PersonId to,
            Personal<String> reason,
            Instant proposedAt,
            Answer answer,
            Optional<Instant> answeredAt,
            List<RecordClass> released) {}

    /** What became of a proposal. */
    public enum Answer {
        OPEN,
        AGREED,
        DECLINED,
        WITHDRAWN
    }

    /** Whether the coach of today may read what was recorded then (A12). */
    public boolean showsToCoach(RecordClass kind, Instant recordedAt) {
        return handovers.stream()
                .filter(it -> it.answer() == Answer.AGREED)
                .reduce((_, later) -> later)
                .map(it ->
                        it.released().contains(kind)
                                || it.answeredAt().filter(recordedAt::isBefore).isEmpty())
                .orElse(true);
    }

    CourseSection fold(EngagementEvent event, Instant at) {
        return switch (event) {
            case AgreementCameIntoForce _ -> settled(reconfirmed).resting(Optional.empty());
            case AgreementSuspended e ->
                    settled(reconfirmed).resting(Optional.of(e.since()), lapsedSince);
            case AgreementResumed _ -> resting(Optional.empty(), lapsedSince);
            case AgreementLegallyReviewed e -> reviewed(e, at);
            case AgreementTemplateTaken e ->
                    templates(
                            Entries.with(
                                    templates,
                                    Template::version,
                                    new Template(e.version(), e.template(), e.edition(), at)));
            case FeedbackGiven e ->
                    feedback(
                            Entries.with(
                                    feedback,
                                    Feedback::id,
                                    new Feedback(e.feedback(), e.about(), e.text(), at)));
            case EngagementNoticeGiven e -> noticed(e, at);
            case ReconfirmationEvent e -> reconfirming(e, at);
            case HandoverEvent e -> handing(e, at);
            default -> this;
        };
    }

    private CourseSection reconfirming(ReconfirmationEvent event, Instant at) {
        return switch (event) {
            case ReconfirmationFellDue e ->
                    due(new Due(e.version(), e.cause(), at, e.overdueAt(), e.lapsesAt(), false, 0));
            case ReconfirmationReminded e ->
                    due.map(d -> due(reminded(d, e.number()))).orElse(this);
            case ReconfirmationOverdue _ -> due.map(d -> due(overdue(d))).orElse(this);
            case ReconfirmationStated e -> stated(e);
            case AgreementReconfirmed e ->
                    settled(
                            Entries.with(
                                    reconfirmed,
                                    Reconfirmed::at,
                                    new Reconfirmed(e.version(), e.outcome(), e.since())));
            case AgreementLapsed e -> resting(suspendedSince, Optional.of(e.since()));
        };
    }

    private static Due reminded(Due d, int number) {
        return new Due(
                d.version(),
                d.cause(),
                d.since(),
                d.overdueAt(),
                d.lapsesAt(),
                d.overdue(),
                number);
    }

    private static Due overdue(Due d) {
        return new Due(
                d.version(),
                d.cause(),
                d.since(),
                d.overdueAt(),
                d.lapsesAt(),
                true,
                d.reminders());
    }

    private CourseSection stated(ReconfirmationStated e) {
        Statement statement =
                new Statement(
                        e.person(),
                        e.capacity(),
                        e.outcome(),
                        Entries.sorted(e.reviewed()),
                        e.statedAt(),
                        e.remark());
        return new CourseSection(
                due,
                Entries.with(statements, Statement::capacity, statement),
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                feedback,
                handovers,
                notice);
    }

    private CourseSection handing(HandoverEvent event, Instant at) {
        return switch (event) {
            case HandoverProposed e ->
                    handovers(
                            Entries.with(
                                    handovers,
                                    Handover::id,
                                    new Handover(
                                            e.handover(),
                                            e.from(),
                                            e.to(),
                                            e.reason(),
                                            at,
                                            Answer.OPEN,
                                            Optional.empty(),
                                            List.of())));
            case CoachChanged e ->
                    answered(e.handover(), Answer.AGREED, at, Entries.sorted(e.released()));
            case HandoverDeclined e -> answered(e.handover(), Answer.DECLINED, at, List.of());
            case HandoverWithdrawn e -> answered(e.handover(), Answer.WITHDRAWN, at, List.of());
        };
    }

    private CourseSection answered(
            HandoverId id, Answer answer, Instant at, List<RecordClass> released) {
        return handovers(
                Entries.change(
                        handovers,
                        Handover::id,
                        id,
                        h ->
                                new Handover(
                                        h.id(),
                                        h.from(),
                                        h.to(),
                                        h.reason(),
                                        h.proposedAt(),
                                        answer,
                                        Optional.of(at),
                                        released)));
    }

    private CourseSection noticed(EngagementNoticeGiven e, Instant at) {
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                feedback,
                handovers,
                Optional.of(new Notice(e.person(), e.reason(), e.endsAt(), e.remark(), at)));
    }

    private CourseSection reviewed(AgreementLegallyReviewed e, Instant at) {
        Review review =
                new Review(
                        e.version(),
                        e.reviewedOn(),
                        e.verdict(),
                        e.reviewer(),
                        e.jurisdiction(),
                        e.remarks(),
                        at);
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                Entries.with(reviews, Review::at, review),
                templates,
                feedback,
                handovers,
                notice);
    }

    private CourseSection due(Due next) {
        return new CourseSection(
                Optional.of(next),
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                feedback,
                handovers,
                notice);
    }

    /** The look at hand is over. */
    private CourseSection settled(List<Reconfirmed> finished) {
        return new CourseSection(
                Optional.empty(),
                List.of(),
                finished,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                feedback,
                handovers,
                notice);
    }

    private CourseSection resting(Optional<Instant> suspended) {
        return resting(suspended, Optional.empty());
    }

    private CourseSection resting(Optional<Instant> suspended, Optional<Instant> lapsed) {
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspended,
                lapsed,
                reviews,
                templates,
                feedback,
                handovers,
                notice);
    }

    private CourseSection templates(List<Template> next) {
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                next,
                feedback,
                handovers,
                notice);
    }

    private CourseSection feedback(List<Feedback> next) {
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                next,
                handovers,
                notice);
    }

    private CourseSection handovers(List<Handover> next) {
        return new CourseSection(
                due,
                statements,
                reconfirmed,
                suspendedSince,
                lapsedSince,
                reviews,
                templates,
                feedback,
                next,
                notice);
    }
}
