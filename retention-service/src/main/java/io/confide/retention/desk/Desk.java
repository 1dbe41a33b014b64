package io.confide.retention.desk;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.Role;
import io.confide.retention.keeping.RetentionDecider;
import io.confide.retention.keeping.RetentionFile;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import io.confide.service.Loaded;
import org.springframework.stereotype.Component;

/** Who may ask about the end of a file: its client, and those who keep the firm's files. */
@Component
class Desk {
    private final Engagements engagements;
    private final Commands commands;

    Desk(Engagements engagements, Commands commands) {
        this.engagements = engagements;
        this.commands = commands;
    }

    /**
     * @throws Refusal not found: neither the client nor a keeper of files
     */
    EngagementFacts reader(Caller caller, EngagementId engagement) {
        EngagementFacts facts = engagements.require(caller, engagement);
        if (!isClient(caller, facts) && !isKeeper(caller)) {
            throw Refusal.notFound();
        }
        return facts;
    }

    EngagementFacts client(Caller caller, EngagementId engagement) {
        EngagementFacts facts = engagements.require(caller, engagement);
        if (!isClient(caller, facts)) {
            throw Refusal.notFound();
        }
        return facts;
    }

    EngagementFacts keeper(Caller caller, EngagementId engagement) {
        EngagementFacts facts = engagements.require(caller, engagement);
        if (!isKeeper(caller)) {
            throw Refusal.notFound();
        }
        return facts;
    }

    static boolean isKeeper(Caller caller) {
        return caller.is(Role.FIRM_ADMIN) || caller.is(Role.PRIVACY_OFFICER);
    }

    private static boolean isClient(Caller caller, EngagementFacts facts) {
        return caller.person().equals(facts.client());
    }

    /** While the coaching goes on there is nothing on file. */
    Loaded<RetentionFile> file(EngagementFacts facts) {
        try {
            return commands.load(RetentionDecider.class, facts.firm(), facts.id().value());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return new Loaded<>(RetentionFile.EMPTY, 0);
        }
    }
}
