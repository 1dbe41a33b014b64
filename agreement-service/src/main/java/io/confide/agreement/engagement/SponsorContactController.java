package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.SeatContact;
import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.people.Seats;
import io.confide.agreement.programme.Programme;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin says who sits at a table for the sponsor. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/sponsor-contacts")
class SponsorContactController {
    private final Commands commands;
    private final Desk desk;
    private final Seats seats;

    SponsorContactController(Commands commands, Desk desk, Seats seats) {
        this.commands = commands;
        this.desk = desk;
        this.seats = seats;
    }

    @PostMapping
    ResponseEntity<Void> join(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody SponsorContact contact) {
        FirmAdmin.require(caller);
        Opened file = desk.file(caller.firm(), engagement).state();
        return commands.dispatch(
                        act,
                        new SeatContact(
                                engagement,
                                seats.of(caller.firm(), contact.contact()),
                                sponsoring(caller.firm(), file),
                                act.at()))
                .noContent();
    }

    @PostMapping("/{person}/departure")
    ResponseEntity<Void> leave(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable PersonId person) {
        FirmAdmin.require(caller);
        desk.file(caller.firm(), engagement);
        return commands.dispatch(act, new UnseatContact(engagement, person)).noContent();
    }

    /** Without a programme there is nobody who could come for the sponsor. */
    private Sponsoring sponsoring(FirmId firm, Opened file) {
        return file.table()
                .programme()
                .map(it -> new Sponsoring(it, desk.programme(firm, it)))
                .orElseGet(() -> new Sponsoring(NONE, new Programme.Unknown()));
    }

    private static final ProgrammeId NONE = new ProgrammeId("none");

    /**
     * @param contact a contact of the engagement's programme
     */
    record SponsorContact(PersonId contact) {}
}
