package io.confide.gateway.clientview;

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
import io.confide.events.LegalVerdict;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.TemplateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of the agreement on its way: looked at again, at rest, handed over, reviewed, spoken
 * about.
 */
public record CourseSection(
        Looks looks,
        Optional<Instant> suspendedSince,
        List<Lapse> lapses,
        List<Review> reviews,
        List<Template> templates,
        List<Feedback> feedback,
        Handovers handovers,
        Optional<Notice> notice) {

    static final CourseSection BLANK =
            new CourseSection(
                    Looks.BLANK,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Handovers.BLANK,
                    Optional.empty());

    /** No version bound anybody, until the next one came into force. */
    public record Lapse(Instant since, Optional<Instant> until) {
        boolean covers(Instant moment) {
            return !moment.isBefore(since) && until.map(moment::isBefore).orElse(true);
        }

        Lapse mended(Instant at) {
            return until.isPresent() ? this : new Lapse(since, Optional.of(at));
        }
    }

    /** Somebody will leave. */
    public record Notice(
            PersonId by, ReasonClass reason, Instant endsAt, Personal<String> remark, Instant at) {}

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

    /** Since when no version binds, if that is so. */
    public Optional<Instant> lapsedSince() {
        return lapses.stream()
                .filter(it -> it.until().isEmpty())
                .map(Lapse::since)
                .reduce((_, later) -> later);
    }

    /** Whether no version bound anybody at that moment. */
    public boolean lapsedAt(Instant moment) {
        return lapses.stream().anyMatch(it -> it.covers(moment));
    }

    CourseSection fold(EngagementEvent event, Instant at) {
        return switch (event) {
            case AgreementCameIntoForce e ->
                    looking(looks.settled())
                            .resting(Optional.empty())
                            .lapses(lapses.stream().map(it -> it.mended(e.since())).toList());
            case AgreementSuspended e -> looking(looks.settled()).resting(Optional.of(e.since()));
            case AgreementResumed _ -> resting(Optional.empty());
            case AgreementLegallyReviewed e -> reviewed(e, at);
            case AgreementTemplateTaken e -> began(e, at);
            case FeedbackGiven e -> heard(e, at);
            case EngagementNoticeGiven e -> noticed(e, at);
            case AgreementLapsed e ->
                    lapses(
                            Entries.with(
                                    lapses, Lapse::since, new Lapse(e.since(), Optional.empty())));
            case ReconfirmationEvent e -> looking(looks.fold(e, at));
            case HandoverEvent e -> handing(handovers.fold(e, at));
            default -> this;
        };
    }

    private CourseSection looking(Looks next) {
        return new CourseSection(
                next, suspendedSince, lapses, reviews, templates, feedback, handovers, notice);
    }

    private CourseSection resting(Optional<Instant> since) {
        return new CourseSection(
                looks, since, lapses, reviews, templates, feedback, handovers, notice);
    }

    private CourseSection lapses(List<Lapse> next) {
        return new CourseSection(
                looks, suspendedSince, next, reviews, templates, feedback, handovers, notice);
    }

    private CourseSection handing(Handovers next) {
        return new CourseSection(
                looks, suspendedSince, lapses, reviews, templates, feedback, next, notice);
    }

    private CourseSection noticed(EngagementNoticeGiven e, Instant at) {
        return new CourseSection(
                looks,
                suspendedSince,
                lapses,
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
                looks,
                suspendedSince,
                lapses,
                Entries.with(reviews, r -> r.version() + "/" + r.at(), review),
                templates,
                feedback,
                handovers,
                notice);
    }

    private CourseSection began(AgreementTemplateTaken e, Instant at) {
        return new CourseSection(
                looks,
                suspendedSince,
                lapses,
                reviews,
                Entries.with(
                        templates,
                        Template::version,
                        new Template(e.version(), e.template(), e.edition(), at)),
                feedback,
                handovers,
                notice);
    }

    private CourseSection heard(FeedbackGiven e, Instant at) {
        return new CourseSection(
                looks,
                suspendedSince,
                lapses,
                reviews,
                templates,
                Entries.with(
                        feedback,
                        Feedback::id,
                        new Feedback(e.feedback(), e.about(), e.text(), at)),
                handovers,
                notice);
    }
}
