package io.confide.consent.seat;

import io.confide.consent.disclosing.ConsentDecider;
import io.confide.consent.disclosing.ConsentRegister;
import io.confide.consent.disclosing.Party;
import io.confide.deciding.Refusal;
import io.confide.eventlog.EventLog;
import io.confide.events.Capacity;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.EngagementId;
import io.confide.events.RecordClass;
import io.confide.events.Recorded;
import io.confide.events.ReportId;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Course;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows client, coach and sponsor contacts to their seats; for everybody else nothing is here. */
@Component
public class Seats {
    private final Engagements engagements;
    private final Commands commands;
    private final EventLog log;

    public Seats(Engagements engagements, Commands commands, EventLog log) {
        this.engagements = engagements;
        this.commands = commands;
        this.log = log;
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

    /** What was asked, written and allowed, as far as it is there for whoever sits there (A12). */
    public ConsentRegister register(Seat seat) {
        ConsentRegister whole = whole(seat);
        return handover(seat)
                .map(it -> whole.without(earlier(seat.engagement(), it.at())))
                .orElse(whole);
    }

    /** A report is K10: a new coach has earlier ones only if the client released them. */
    private static Optional<Course.Handover> handover(Seat seat) {
        return seat.facts()
                .course()
                .handover()
                .filter(_ -> seat.party().as() == Capacity.COACH)
                .filter(it -> !it.released().contains(RecordClass.K10));
    }

    private Set<ReportId> earlier(EngagementId engagement, Instant moment) {
        return log.stream(engagement.value(), 0).stream()
                .map(log::open)
                .filter(recorded -> recorded.at().isBefore(moment))
                .map(Recorded::event)
                .filter(ReportDrafted.class::isInstance)
                .map(event -> ((ReportDrafted) event).report())
                .collect(Collectors.toUnmodifiableSet());
    }

    private ConsentRegister whole(Seat seat) {
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
