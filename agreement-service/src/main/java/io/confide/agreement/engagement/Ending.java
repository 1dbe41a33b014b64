package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.Personal;
import java.util.List;

/** Whoever sits at the table may get up, at any time (A9). */
final class Ending {
    private Ending() {}

    static List<EngagementEvent> decide(Running state, EndEngagement command) {
        state.capacity(command.by());
        return List.of(
                new EngagementEnded(
                        command.engagement(),
                        command.by(),
                        command.reason(),
                        command.at(),
                        Personal.of(command.remark())));
    }
}
