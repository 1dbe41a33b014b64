package io.confide.session.seat;

import io.confide.events.EngagementId;
import io.confide.events.SessionEvent;
import java.time.Instant;
import java.util.List;

/** What was recorded about an engagement. */
@FunctionalInterface
public interface Past {

    /** Before that moment, in order. */
    List<SessionEvent> before(EngagementId engagement, Instant moment);
}
