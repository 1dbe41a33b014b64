package io.confide.retention.desk;

import io.confide.events.EngagementId;
import io.confide.events.HoldId;
import io.confide.events.Personal;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.HoldCommand.PlaceHold;
import io.confide.retention.keeping.HoldCommand.ProposeRelease;
import io.confide.retention.keeping.HoldCommand.ReleaseHold;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/retention/engagements/{engagement}/holds")
class HoldController {
    private final Desk desk;
    private final Commands commands;

    HoldController(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Placed> place(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Placing wish) {
        desk.keeper(caller, engagement);
        HoldId hold = new HoldId(act.idFor("hold"));
        PlaceHold command =
                new PlaceHold(
                        engagement,
                        hold,
                        wish.groups(),
                        caller.person(),
                        wish.reviewOn(),
                        Personal.of(wish.ground()));
        return commands.dispatch(act, command)
                .created(
                        URI.create("/retention/engagements/" + engagement.value()),
                        new Placed(hold));
    }

    @PostMapping("/{hold}/release-proposal")
    ResponseEntity<Void> propose(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable HoldId hold) {
        desk.keeper(caller, engagement);
        return commands.dispatch(act, new ProposeRelease(engagement, hold, caller.person()))
                .noContent();
    }

    @PostMapping("/{hold}/release")
    ResponseEntity<Void> release(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable HoldId hold) {
        desk.keeper(caller, engagement);
        return commands.dispatch(act, new ReleaseHold(engagement, hold, caller.person()))
                .noContent();
    }

    /**
     * A hold.
     *
     * @param reviewOn when somebody looks at it again
     * @param ground why, sealed and told to nobody
     */
    record Placing(
            @NotNull Set<RetentionGroup> groups,
            @NotNull LocalDate reviewOn,
            @NotBlank String ground) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Placed(HoldId id) {}
}
