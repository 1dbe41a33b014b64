package io.confide.session.coaching;

import io.confide.events.EngagementId;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.session.coaching.Meeting.Status;
import java.util.List;

/** The first note or reflection makes a held session a documented one (S2). */
final class Documenting {

    private Documenting() {}

    static List<SessionEvent> by(EngagementId engagement, Meeting meeting, SessionEvent written) {
        return meeting.status() == Status.HELD
                ? List.of(written, new SessionDocumented(engagement, meeting.id()))
                : List.of(written);
    }
}
