package io.confide.consent.seat;

import io.confide.consent.disclosing.ConsentDecider;
import io.confide.consent.disclosing.ConsentRegister;
import io.confide.consent.disclosing.Party;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import org.springframework.stereotype.Component;

/** Shows client, coach and sponsor contacts to their seats; for everybody else nothing is here. */
@Component
public class Seats {
    private final Engagements engagements;
    private final Commands commands;

    public Seats(Engagements engagements, Commands commands) {
        this.engagements = engagements;
        this.commands = commands;
    }

    /**
     * @throws Refusal not found: no such engagement, or nobody at its table
     */
    public Seat of(Caller caller, EngagementId engagement) {
        EngagementFacts facts = engagements.require(caller, engagement);
        Party party =
                facts.capacityOf(caller.person())
                        .map(as -> new Party(caller.person(), as))
                        .orElseThrow(Refusal::notFound);
        return new Seat(caller.firm(), engagement, party, facts);
    }

    /** The client's own seat; the others at the table hear that it is the client's (D2). */
    public Seat ofClient(Caller caller, EngagementId engagement, String what) {
        Seat seat = of(caller, engagement);
        seat.party().mustBeClient(what);
        return seat;
    }

    /** What was asked, written and allowed; empty before anything was. */
    public ConsentRegister register(Seat seat) {
        try {
            return commands.load(ConsentDecider.class, seat.firm(), seat.engagement().value())
                    .state();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return ConsentRegister.EMPTY;
        }
    }
}
