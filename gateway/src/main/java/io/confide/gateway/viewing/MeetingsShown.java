package io.confide.gateway.viewing;

import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.SessionSection;
import java.util.List;
import java.util.Optional;

/** When people met, and what for. */
final class MeetingsShown {
    private final SessionSection section;
    private final Seeing eyes;

    MeetingsShown(SessionSection section, Seeing eyes) {
        this.section = section;
        this.eyes = eyes;
    }

    /** A sponsor knows at most when a session was held and how long it took. */
    Optional<List<EngagementFile.Session>> meetings() {
        if (eyes.sight(RecordClass.K1).content()) {
            return Optional.of(section.meetings().stream().map(this::session).toList());
        }
        if (!eyes.baseline(RecordClass.K1, Baseline.DATES)) {
            return Optional.empty();
        }
        return Optional.of(
                section.meetings().stream()
                        .filter(m -> m.occurredAt().isPresent())
                        .map(MeetingsShown::date)
                        .toList());
    }

    private static EngagementFile.Session date(SessionSection.Meeting meeting) {
        return new EngagementFile.Session(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                meeting.occurredAt().orElse(meeting.startsAt()),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.empty(),
                Optional.empty());
    }

    private EngagementFile.Session session(SessionSection.Meeting meeting) {
        return new EngagementFile.Session(
                Optional.of(meeting.id().value()),
                Optional.of(meeting.status()),
                Optional.of(meeting.type()),
                meeting.startsAt(),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.of(eyes.say(RecordClass.K1, meeting.place())),
                eyes.content(RecordClass.K4, () -> meeting.purpose().map(this::purpose))
                        .flatMap(purpose -> purpose));
    }

    private EngagementFile.Purpose purpose(SessionSection.Purpose purpose) {
        return new EngagementFile.Purpose(
                purpose.agreed(), eyes.say(RecordClass.K4, purpose.toms()));
    }
}
