package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.Personal;
import java.util.List;

/** Whoever sits at the table may get up, at any time, at once or with notice (A9). */
final class Ending {
    private Ending() {}

    static List<EngagementEvent> decide(Running state, EndEngagement command) {
        state.capacity(command.by());
        if (command.endsAt().isAfter(command.at())) {
            return List.of(
                    new EngagementNoticeGiven(
                            command.engagement(),
                            command.by(),
                            command.reason(),
                            command.endsAt(),
                            Personal.of(command.remark())));
        }
        return List.of(
                new EngagementEnded(
                        command.engagement(),
                        command.by(),
                        command.reason(),
                        command.at(),
                        Personal.of(command.remark())));
    }

    /** The time that was given has come. */
    static EngagementEnded after(EngagementNoticeGiven notice) {
        return new EngagementEnded(
                notice.engagement(),
                notice.person(),
                notice.reason(),
                notice.endsAt(),
                notice.remark());
    }
}
