package io.confide.agreement.engagement;

import io.confide.agreement.engagement.HandoverCommand.AgreeToHandover;
import io.confide.agreement.engagement.HandoverCommand.DeclineHandover;
import io.confide.agreement.engagement.HandoverCommand.ProposeHandover;
import io.confide.agreement.engagement.HandoverCommand.WithdrawHandover;
import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.people.Seats;
import io.confide.events.EngagementId;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm proposes another coach, the client decides and says what passes on (A12). */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/handovers")
class HandoverController {
    private final Commands commands;
    private final Desk desk;
    private final Seats seats;

    HandoverController(Commands commands, Desk desk, Seats seats) {
        this.commands = commands;
        this.desk = desk;
        this.seats = seats;
    }

    @PostMapping
    ResponseEntity<Proposed> propose(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Proposal proposal) {
        FirmAdmin.require(caller);
        desk.file(caller.firm(), engagement);
        HandoverId id = new HandoverId(act.idFor("handover"));
        return commands.dispatch(
                        act,
                        new ProposeHandover(
                                engagement,
                                id,
                                seats.of(caller.firm(), proposal.to()),
                                proposal.reason().orElse("")))
                .created(URI.create("/views/engagements/" + engagement), new Proposed(id));
    }

    @PostMapping("/{handover}/withdrawal")
    ResponseEntity<Void> withdraw(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable HandoverId handover) {
        FirmAdmin.require(caller);
        desk.file(caller.firm(), engagement);
        return commands.dispatch(act, new WithdrawHandover(engagement, handover)).noContent();
    }

    @PostMapping("/{handover}/agreement")
    ResponseEntity<Void> agree(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable HandoverId handover,
            @RequestBody Released released) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act,
                        new AgreeToHandover(
                                engagement,
                                handover,
                                caller.person(),
                                released.released(),
                                act.at()))
                .noContent();
    }

    @PostMapping("/{handover}/refusal")
    ResponseEntity<Void> decline(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable HandoverId handover,
            @RequestBody Words words) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act,
                        new DeclineHandover(
                                engagement, handover, caller.person(), words.remark().orElse("")))
                .noContent();
    }

    /**
     * @param to a coach of the firm
     * @param reason for client and coach
     */
    record Proposal(PersonId to, Optional<String> reason) {
        @Override
        public String toString() {
            return "Proposal[" + to + ", •••]";
        }
    }

    record Proposed(HandoverId id) {}

    /**
     * @param released kinds of earlier records that the new coach may read; an empty list is an
     *     answer
     */
    record Released(Set<RecordClass> released) {}

    /**
     * @param remark for the firm
     */
    record Words(Optional<String> remark) {
        @Override
        public String toString() {
            return "•••";
        }
    }
}
