package io.confide.gateway.viewing;

import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.CourseSection;
import io.confide.gateway.clientview.Meeting;
import io.confide.gateway.clientview.SessionSection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When client and coach met, and what for, to one viewer. */
final class MeetingsShown {
    private final SessionSection sessions;
    private final CourseSection course;
    private final Seeing eyes;

    MeetingsShown(SessionSection sessions, CourseSection course, Seeing eyes) {
        this.sessions = sessions;
        this.course = course;
        this.eyes = eyes;
    }

    private Stream<Meeting> meetings() {
        return sessions.meetings().stream().filter(m -> eyes.passedOn(RecordClass.K1, m.at()));
    }

    private Stream<Meeting> thatTookPlace() {
        return meetings().filter(m -> m.occurredAt().isPresent());
    }

    Optional<Integer> held() {
        return eyes.baseline(RecordClass.K1, Baseline.COUNT)
                ? Optional.of((int) thatTookPlace().count())
                : Optional.empty();
    }

    /** When they meet next, as far as it is known at this moment. */
    Optional<Instant> next(Instant now) {
        return eyes.content(
                        RecordClass.K1,
                        () ->
                                meetings()
                                        .filter(m -> m.waits(now))
                                        .map(Meeting::startsAt)
                                        .min(Comparator.naturalOrder()))
                .flatMap(next -> next);
    }

    /** A sponsor knows at most when a session was held and how long it took. */
    Optional<List<EngagementFile.Session>> all() {
        if (eyes.sight(RecordClass.K1).content()) {
            return Optional.of(meetings().map(this::session).toList());
        }
        return eyes.baseline(RecordClass.K1, Baseline.DATES)
                ? Optional.of(thatTookPlace().map(MeetingsShown::date).toList())
                : Optional.empty();
    }

    private static EngagementFile.Session date(Meeting meeting) {
        return new EngagementFile.Session(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                meeting.occurredAt().orElse(meeting.startsAt()),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private EngagementFile.Session session(Meeting meeting) {
        return new EngagementFile.Session(
                Optional.of(meeting.id().value()),
                Optional.of(meeting.status()),
                Optional.of(meeting.type()),
                meeting.startsAt(),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.of(meeting)
                        .filter(m -> eyes.passedOn(RecordClass.K1, m.scheduledAt()))
                        .map(m -> eyes.say(RecordClass.K1, m.place())),
                purpose(meeting),
                meeting.occurredAt().filter(course::lapsedAt).map(_ -> true));
    }

    private Optional<EngagementFile.Purpose> purpose(Meeting meeting) {
        return eyes.sight(RecordClass.K4).content()
                ? meeting.purpose()
                        .filter(p -> eyes.passedOn(RecordClass.K4, p.at()))
                        .map(p ->
                                new EngagementFile.Purpose(
                                        p.agreed(), eyes.say(RecordClass.K4, p.toms())))
                : Optional.empty();
    }
}
