package io.confide.session.meeting;

import io.confide.events.EngagementId;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Dates, count and minutes (K1), and nothing of what was said.
 *
 * @param closedMinutes of closed sessions, the only ones that count (S8)
 */
record Overview(EngagementId engagement, List<Session> sessions, int closedMinutes) {

    static Overview of(EngagementId engagement, CoachingFile file) {
        return new Overview(
                engagement,
                file.meetings().all().stream().map(Session::of).toList(),
                file.closedMinutes());
    }

    /**
     * @param startsAt as planned, or when it began once it was held
     * @param minutes as planned, or its length once it was held
     * @param place absent once it was erased
     */
    record Session(
            SessionId id,
            SessionType type,
            Meeting.Status status,
            Instant startsAt,
            int minutes,
            Optional<String> place,
            boolean recording,
            boolean artificialIntelligence) {

        static Session of(Meeting meeting) {
            return new Session(
                    meeting.id(),
                    meeting.type(),
                    meeting.status(),
                    meeting.startsAt(),
                    meeting.minutes(),
                    meeting.place().value(),
                    meeting.recording(),
                    meeting.artificialIntelligence());
        }
    }
}
