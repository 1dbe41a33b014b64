package io.confide.retention.disposing;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.retention.keeping.RetentionDecider;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import java.util.List;
import org.springframework.stereotype.Component;

/** At which tables of the firm somebody sits. */
@Component
public class Tables {
    private static final int PAGE = 500;

    private final Engagements engagements;
    private final Commands commands;

    public Tables(Engagements engagements, Commands commands) {
        this.engagements = engagements;
        this.commands = commands;
    }

    /**
     * @throws Refusal not found
     */
    EngagementFacts get(FirmId firm, EngagementId engagement) {
        return engagements.find(firm, engagement).orElseThrow(Refusal::notFound);
    }

    /** Whether the client's name is still needed for another engagement, in whatever capacity. */
    public boolean hasAnotherOf(EngagementFacts facts) {
        String after = "";
        List<EngagementFacts> page;
        do {
            page = engagements.of(facts.firm(), facts.client(), after, PAGE);
            if (page.stream().anyMatch(it -> !it.id().equals(facts.id()) && isKept(it))) {
                return true;
            }
            after = page.isEmpty() ? after : page.getLast().id().value();
        } while (page.size() == PAGE);
        return false;
    }

    private boolean isKept(EngagementFacts other) {
        return !other.erased()
                || !commands.load(RetentionDecider.class, other.firm(), other.id().value())
                        .state()
                        .isEmptied();
    }
}
