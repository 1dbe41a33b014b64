package io.confide.agreement.programme;

import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.people.Seats;
import io.confide.deciding.Refusal;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin opens programmes for sponsors. */
@RestController
@RequestMapping("/agreement/programmes")
class ProgrammeController {
    private final Commands commands;
    private final Seats seats;

    ProgrammeController(Commands commands, Seats seats) {
        this.commands = commands;
        this.seats = seats;
    }

    @PostMapping
    ResponseEntity<Opened> open(Caller caller, Act act, @RequestBody NewProgramme request) {
        FirmAdmin.require(caller);
        ProgrammeId programme = new ProgrammeId(act.idFor("programme"));
        return commands.dispatch(
                        act,
                        new OpenProgramme(
                                programme,
                                request.organisation(),
                                seats.of(caller.firm(), request.contacts()),
                                request.mailDomains()))
                .created(URI.create("/agreement/programmes/" + programme), new Opened(programme));
    }

    @GetMapping("/{programme}")
    ResponseEntity<ProgrammeView> read(Caller caller, @PathVariable ProgrammeId programme) {
        FirmAdmin.require(caller);
        Loaded<Programme> loaded =
                commands.load(ProgrammeDecider.class, caller.firm(), programme.value());
        return switch (loaded.state()) {
            case Programme.Open it -> loaded.ok(ProgrammeView.of(programme, it));
            case Programme.Unknown _ -> throw Refusal.notFound();
        };
    }

    /**
     * @param contacts who speak for the sponsor: people of the firm with the role SPONSOR
     * @param mailDomains where the sponsor receives mail, such as {@code acme.example}
     */
    record NewProgramme(String organisation, List<PersonId> contacts, List<String> mailDomains) {
        @Override
        public String toString() {
            return "NewProgramme[•••]";
        }
    }

    record Opened(ProgrammeId id) {}

    record ProgrammeView(
            ProgrammeId id,
            Optional<String> organisation,
            Set<PersonId> contacts,
            Set<String> mailDomains) {
        static ProgrammeView of(ProgrammeId id, Programme.Open programme) {
            return new ProgrammeView(
                    id,
                    programme.organisation().value(),
                    programme.contacts(),
                    programme.mailDomains().orElse(Set.of()));
        }

        @Override
        public String toString() {
            return "ProgrammeView[" + id + "]";
        }
    }
}
