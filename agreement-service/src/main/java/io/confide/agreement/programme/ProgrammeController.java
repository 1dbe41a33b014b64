package io.confide.agreement.programme;

import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.people.Seats;
import io.confide.agreement.programme.ProgrammeCommand.AddContact;
import io.confide.agreement.programme.ProgrammeCommand.OpenProgramme;
import io.confide.agreement.programme.ProgrammeCommand.PartWithContact;
import io.confide.agreement.programme.ProgrammeCommand.RegisterChannels;
import io.confide.deciding.Refusal;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Views;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin opens programmes for sponsors, and says who speaks for them. */
@RestController
@RequestMapping("/agreement/programmes")
class ProgrammeController {
    private static final int PAGE = 100;

    private final Commands commands;
    private final Seats seats;
    private final Views<ProgrammeFile> views;

    ProgrammeController(
            Commands commands, Seats seats, ProjectionRuntime runtime, Programmes programmes) {
        this.commands = commands;
        this.seats = seats;
        this.views = runtime.views(programmes);
    }

    @PostMapping
    ResponseEntity<OpenedProgramme> open(
            Caller caller, Act act, @RequestBody NewProgramme request) {
        FirmAdmin.require(caller);
        ProgrammeId programme = new ProgrammeId(act.idFor("programme"));
        return commands.dispatch(
                        act,
                        new OpenProgramme(
                                programme,
                                request.organisation(),
                                seats.of(caller.firm(), request.contacts()),
                                request.mailDomains()))
                .created(
                        URI.create("/agreement/programmes/" + programme),
                        new OpenedProgramme(programme));
    }

    @GetMapping
    ProgrammePage list(Caller caller, @RequestParam(defaultValue = "") String after) {
        FirmAdmin.require(caller);
        List<Views.Keyed<ProgrammeFile>> page =
                views.query(Programmes.FIRM, caller.firm().value(), after, PAGE);
        return new ProgrammePage(
                page.stream().flatMap(it -> view(it).stream()).toList(),
                page.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(new ProgrammeId(page.getLast().key())));
    }

    @GetMapping("/{programme}")
    ResponseEntity<ProgrammeView> read(Caller caller, @PathVariable ProgrammeId programme) {
        FirmAdmin.require(caller);
        Loaded<Programme> loaded = file(caller, programme);
        return switch (loaded.state()) {
            case Programme.Open it -> loaded.ok(ProgrammeView.of(programme, it));
            case Programme.Unknown _ -> throw Refusal.notFound();
        };
    }

    @PostMapping("/{programme}/contacts")
    ResponseEntity<Void> join(
            Caller caller,
            Act act,
            @PathVariable ProgrammeId programme,
            @RequestBody NewContact contact) {
        FirmAdmin.require(caller);
        file(caller, programme);
        return commands.dispatch(
                        act, new AddContact(programme, seats.of(caller.firm(), contact.contact())))
                .noContent();
    }

    @PostMapping("/{programme}/contacts/{person}/departure")
    ResponseEntity<Void> leave(
            Caller caller,
            Act act,
            @PathVariable ProgrammeId programme,
            @PathVariable PersonId person) {
        FirmAdmin.require(caller);
        file(caller, programme);
        return commands.dispatch(act, new PartWithContact(programme, person)).noContent();
    }

    @PutMapping("/{programme}/channels")
    ResponseEntity<Void> register(
            Caller caller,
            Act act,
            @PathVariable ProgrammeId programme,
            @RequestBody Channels channels) {
        FirmAdmin.require(caller);
        file(caller, programme);
        act.requireVersion();
        return commands.dispatch(
                        act,
                        new RegisterChannels(
                                programme, channels.mailDomains(), channels.phoneRanges()))
                .noContent();
    }

    /** Whatever else has this id is no programme of the firm. */
    private Loaded<Programme> file(Caller caller, ProgrammeId programme) {
        return commands.load(ProgrammeDecider.class, caller.firm(), programme.value());
    }

    private static Optional<ProgrammeView> view(Views.Keyed<ProgrammeFile> file) {
        return file.view().programme().map(it -> ProgrammeView.of(new ProgrammeId(file.key()), it));
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

    record OpenedProgramme(ProgrammeId id) {}

    /**
     * @param contact a person of the firm with the role SPONSOR
     */
    record NewContact(PersonId contact) {}

    /**
     * Replaces what was registered before.
     *
     * @param mailDomains where the sponsor receives mail, such as {@code acme.example}
     * @param phoneRanges how the sponsor's phone numbers begin, with country code and without
     *     extensions, such as {@code +49 30 1234}
     */
    record Channels(List<String> mailDomains, List<String> phoneRanges) {
        @Override
        public String toString() {
            return "Channels[•••]";
        }
    }

    /**
     * @param next send it as {@code after} for the next page; absent on the last one
     */
    record ProgrammePage(List<ProgrammeView> items, Optional<ProgrammeId> next) {}
}
