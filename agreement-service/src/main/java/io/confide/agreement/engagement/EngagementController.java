package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.agreement.engagement.EngagementCommand.OpenEngagement;
import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.people.Seats;
import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.events.ReasonClass;
import io.confide.events.Role;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client file: the firm opens it, those at its table see it, any of them may end it. */
@RestController
@RequestMapping("/agreement/engagements")
class EngagementController {
    private final Commands commands;
    private final Desk desk;
    private final Seats seats;

    EngagementController(Commands commands, Desk desk, Seats seats) {
        this.commands = commands;
        this.desk = desk;
        this.seats = seats;
    }

    @PostMapping
    ResponseEntity<New> open(Caller caller, Act act, @RequestBody ClientFile file) {
        FirmAdmin.require(caller);
        EngagementId engagement = new EngagementId(act.idFor("engagement"));
        OpenEngagement command =
                new OpenEngagement(
                        engagement,
                        file.kind(),
                        seats.of(caller.firm(), file.client()),
                        seats.of(caller.firm(), file.coach()),
                        file.programme().map(it -> sponsoring(caller, it)),
                        seats.of(caller.firm(), file.sponsorContacts().orElse(List.of())));
        return commands.dispatch(act, command)
                .created(URI.create("/agreement/engagements/" + engagement), new New(engagement));
    }

    @GetMapping("/{engagement}")
    ResponseEntity<EngagementView> read(
            Caller caller, Act act, @PathVariable EngagementId engagement) {
        Loaded<Opened> file = desk.file(caller.firm(), engagement);
        Optional<Capacity> capacity = file.state().table().capacityOf(caller.person());
        if (capacity.isEmpty() && !caller.is(Role.FIRM_ADMIN)) {
            throw Refusal.notFound();
        }
        return file.ok(EngagementView.of(file.state(), capacity, act.at()));
    }

    @PostMapping("/{engagement}/end")
    ResponseEntity<Void> end(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Parting parting) {
        desk.forParty(caller, engagement);
        act.requireVersion();
        return commands.dispatch(
                        act,
                        new EndEngagement(
                                engagement,
                                caller.person(),
                                parting.reason(),
                                parting.remark().orElse(""),
                                parting.endsAt().orElse(act.at()),
                                act.at()))
                .noContent();
    }

    private Sponsoring sponsoring(Caller caller, ProgrammeId programme) {
        return new Sponsoring(programme, desk.programme(caller.firm(), programme));
    }

    record ClientFile(
            EngagementKind kind,
            PersonId client,
            PersonId coach,
            Optional<ProgrammeId> programme,
            Optional<List<PersonId>> sponsorContacts) {}

    record New(EngagementId id) {}

    /**
     * @param remark for the parties; nobody else reads it
     * @param endsAt when the coaching ends; at once unless said
     */
    record Parting(ReasonClass reason, Optional<String> remark, Optional<Instant> endsAt) {
        @Override
        public String toString() {
            return "Parting[" + reason + ", •••]";
        }
    }
}
