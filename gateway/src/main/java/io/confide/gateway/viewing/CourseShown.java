package io.confide.gateway.viewing;

import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.CourseSection;
import io.confide.gateway.clientview.Handovers;
import io.confide.gateway.clientview.Looks;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;

/** What became of the agreement on its way, to one viewer. */
final class CourseShown {
    private final CourseSection course;
    private final Opening opening;
    private final AgreementShown versions;
    private final Names names;
    private final Seeing eyes;

    CourseShown(
            CourseSection course,
            Opening opening,
            AgreementShown versions,
            Names names,
            Seeing eyes) {
        this.course = course;
        this.opening = opening;
        this.versions = versions;
        this.names = names;
        this.eyes = eyes;
    }

    CourseFile file() {
        return new CourseFile(
                course.looks().due().map(this::due),
                course.suspendedSince(),
                course.lapsedSince(),
                course.notice().map(this::notice),
                course.looks().reconfirmed().stream()
                        .map(r -> new CourseFile.Reconfirmed(r.version(), r.outcome(), r.at()))
                        .toList(),
                statements(),
                reviews(),
                eyes.content(RecordClass.K11, this::feedback),
                handovers());
    }

    /** That a client asks, or another coach comes, is not a sponsor's to learn from a cause. */
    private CourseFile.Due due(Looks.Due due) {
        return new CourseFile.Due(
                due.version(),
                eyes.viewer() == Viewer.SPONSOR ? Optional.empty() : Optional.of(due.cause()),
                due.since(),
                due.overdueAt(),
                due.lapsesAt(),
                due.overdue());
    }

    private CourseFile.Notice notice(CourseSection.Notice notice) {
        return new CourseFile.Notice(
                side(notice.by()), notice.reason(), notice.at(), notice.endsAt());
    }

    private Optional<Capacity> side(PersonId person) {
        if (person.equals(opening.client())) {
            return Optional.of(Capacity.CLIENT);
        }
        if (person.equals(opening.coach())) {
            return Optional.of(Capacity.COACH);
        }
        return opening.sponsorContacts().contains(person)
                ? Optional.of(Capacity.SPONSOR)
                : Optional.empty();
    }

    private Optional<List<CourseFile.Statement>> statements() {
        if (!eyes.sight(RecordClass.K3).exists()) {
            return Optional.empty();
        }
        return Optional.of(course.looks().statements().stream().map(this::statement).toList());
    }

    private CourseFile.Statement statement(Looks.Statement statement) {
        return switch (eyes.viewer()) {
            case CLIENT, COACH ->
                    new CourseFile.Statement(
                            statement.at(),
                            Optional.of(statement.outcome()),
                            Optional.of(statement.capacity()),
                            Optional.of(statement.reviewed()),
                            Optional.of(eyes.say(RecordClass.K3, statement.remark())));
            case SPONSOR ->
                    new CourseFile.Statement(
                            statement.at(),
                            Optional.of(statement.outcome()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case FIRM_ADMIN, OPS, SUPERVISOR, NEW_COACH, OTHER ->
                    new CourseFile.Statement(
                            statement.at(),
                            Optional.empty(),
                            Optional.of(statement.capacity()),
                            Optional.empty(),
                            Optional.empty());
        };
    }

    private Optional<List<CourseFile.Review>> reviews() {
        if (!eyes.sight(RecordClass.K3).exists()) {
            return Optional.empty();
        }
        return Optional.of(
                course.reviews().stream()
                        .filter(r -> versions.maySee(r.version()))
                        .map(this::review)
                        .toList());
    }

    private CourseFile.Review review(CourseSection.Review review) {
        return new CourseFile.Review(
                review.version(),
                review.on(),
                review.verdict(),
                words(review.reviewer()),
                words(review.jurisdiction()),
                words(review.remarks()));
    }

    private Optional<Said<String>> words(Personal<String> said) {
        return eyes.content(RecordClass.K3, () -> eyes.say(RecordClass.K3, said));
    }

    private List<CourseFile.Feedback> feedback() {
        return course.feedback().stream()
                .filter(f -> eyes.passedOn(RecordClass.K11, f.at()))
                .map(f ->
                        new CourseFile.Feedback(
                                f.id().value(),
                                f.about(),
                                f.at(),
                                eyes.say(RecordClass.K11, f.text())))
                .toList();
    }

    private Optional<List<CourseFile.Handover>> handovers() {
        return switch (eyes.viewer()) {
            case CLIENT, COACH, FIRM_ADMIN ->
                    Optional.of(course.handovers().all().stream().map(this::handover).toList());
            case SPONSOR, OPS, SUPERVISOR, NEW_COACH, OTHER -> Optional.empty();
        };
    }

    /** What was released to whom, and why, is between client and coaches. */
    private CourseFile.Handover handover(Handovers.Handover it) {
        boolean party = eyes.viewer() != Viewer.FIRM_ADMIN;
        return new CourseFile.Handover(
                it.id().value(),
                names.of(it.from()),
                names.of(it.to()),
                it.proposedAt(),
                it.answer(),
                it.answeredAt(),
                party ? Optional.of(it.released()) : Optional.empty(),
                party ? Optional.of(eyes.say(RecordClass.K0, it.reason())) : Optional.empty());
    }
}
