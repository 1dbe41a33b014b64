package io.confide.consent.report;

import io.confide.consent.disclosing.ConsentCommand.ReadReport;
import io.confide.consent.disclosing.ConsentCommand.ReadReports;
import io.confide.consent.disclosing.ConsentRegister;
import io.confide.consent.disclosing.Rendering;
import io.confide.consent.seat.Seat;
import io.confide.consent.seat.Seats;
import io.confide.deciding.Refusal;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ReportId;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.web.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decided and written down before anything is answered (D6). */
@Component
class Disclosures {
    private final Commands commands;
    private final Seats seats;

    Disclosures(Commands commands, Seats seats) {
        this.commands = commands;
        this.seats = seats;
    }

    Disclosed one(Act act, Seat seat, ReportId item) {
        Accepted decided =
                commands.dispatch(
                        act,
                        new ReadReport(
                                seat.engagement(),
                                item,
                                seat.party().person(),
                                seat.facts().disclosesNothingNew(),
                                act.at()));
        return made(decided, seat).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    List<Disclosed> all(Act act, Seat seat) {
        Accepted decided =
                commands.dispatch(
                        act,
                        new ReadReports(
                                seat.engagement(),
                                seat.party().person(),
                                seat.facts().disclosesNothingNew(),
                                act.at()));
        return made(decided, seat);
    }

    private List<Disclosed> made(Accepted decided, Seat seat) {
        List<DisclosureMade> made =
                decided.events().stream()
                        .map(recorded -> recorded.event())
                        .filter(DisclosureMade.class::isInstance)
                        .map(DisclosureMade.class::cast)
                        .toList();
        ConsentRegister register = seats.register(seat);
        return made.stream().map(disclosure -> content(register, disclosure)).toList();
    }

    /** Exactly what was decided about, or nothing: an edit may have come between. */
    private static Disclosed content(ConsentRegister register, DisclosureMade made) {
        Optional<Rendering> now = register.report(made.item()).renderingFor(made.recipient());
        return now.map(Disclosed::of)
                .filter(disclosed -> disclosed.hash().equals(made.rendering()))
                .orElseThrow(() -> Problem.unavailable("It changed while it was being read."));
    }
}
