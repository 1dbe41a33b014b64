package io.confide.retention.disposing;

import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.Recorded;
import io.confide.events.RetentionGroup;
import io.confide.projecting.Reaction;
import io.confide.retention.keeping.KeepingCommand.MarkInactive;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** T2: the periods are those of the version that was in force; the date follows from them. */
@Component
class WhenCoachingEndsThenSetDates implements Reaction {
    private final Engagements engagements;
    private final Commands commands;
    private final Clock clock;

    WhenCoachingEndsThenSetDates(Engagements engagements, Commands commands, Clock clock) {
        this.engagements = engagements;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "set-retention-dates";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement");
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof EngagementEnded ended) {
            commands.dispatch(
                    Act.following(event, "set retention dates", clock.instant()),
                    new MarkInactive(
                            ended.engagement(),
                            ended.endedAt(),
                            periods(event.firm(), ended.engagement())));
        }
    }

    private Map<RetentionGroup, Period> periods(FirmId firm, EngagementId engagement) {
        return engagements
                .find(firm, engagement)
                .flatMap(EngagementFacts::inForce)
                .map(inForce -> inForce.terms().retention())
                .orElse(Map.of());
    }
}
