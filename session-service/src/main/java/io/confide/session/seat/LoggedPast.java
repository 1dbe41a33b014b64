package io.confide.session.seat;

import io.confide.eventlog.EventLog;
import io.confide.events.EngagementId;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** As the log has it. */
@Component
class LoggedPast implements Past {
    private final EventLog log;

    LoggedPast(EventLog log) {
        this.log = log;
    }

    @Override
    public List<SessionEvent> before(EngagementId engagement, Instant moment) {
        return log.stream(engagement.value(), 0).stream()
                .map(log::open)
                .filter(recorded -> recorded.at().isBefore(moment))
                .map(Recorded::event)
                .filter(SessionEvent.class::isInstance)
                .map(SessionEvent.class::cast)
                .toList();
    }
}
