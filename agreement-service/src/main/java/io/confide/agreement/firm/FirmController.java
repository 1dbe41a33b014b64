package io.confide.agreement.firm;

import io.confide.agreement.people.EmailAddress;
import io.confide.agreement.people.PersonCommand.InvitePerson;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.SignedIn;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Operations staff let a firm in and name its first admin; from then on the firm runs itself. */
@RestController
class FirmController {
    private static final Set<FirmId> RESERVED = Set.of(SignedIn.OPERATIONS, new FirmId("confide"));

    private final Commands commands;

    FirmController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/agreement/firms")
    ResponseEntity<Opened> open(SignedIn staff, Act act, @RequestBody NewFirm request) {
        staff.requireOperations();
        requireFree(request.firm());
        EmailAddress email = EmailAddress.of(request.admin().email(), "/admin/email");
        PersonId admin = new PersonId(act.idFor("admin"));
        Act there = act.in(request.firm());
        Accepted opened = commands.dispatch(there, new OpenFirm(request.firm(), request.name()));
        Accepted invited =
                commands.dispatch(
                        there.then("admin"),
                        new InvitePerson(
                                admin,
                                Set.of(Role.FIRM_ADMIN),
                                request.admin().name(),
                                email.text()));
        return together(opened, invited)
                .created(
                        URI.create("/agreement/people/" + admin),
                        new Opened(request.firm(), admin));
    }

    private static Accepted together(Accepted one, Accepted other) {
        return new Accepted(
                other.version(),
                Stream.concat(one.events().stream(), other.events().stream()).toList(),
                String.join(
                        ",",
                        Stream.of(one.position(), other.position())
                                .filter(position -> !position.isEmpty())
                                .toList()),
                one.repeated());
    }

    private static void requireFree(FirmId firm) {
        if (RESERVED.contains(firm)) {
            throw Refusal.invalid(
                    Rule.G5,
                    "The id " + firm + " is reserved for those who run Confide.",
                    "Choose another id for the new firm.",
                    List.of(new Violation("/firm", "is reserved")));
        }
    }

    /**
     * @param firm the tenant's id for ever: lower-case letters, digits, hyphens; {@code operations}
     *     and {@code confide} are reserved
     */
    record NewFirm(FirmId firm, String name, Admin admin) {
        @Override
        public String toString() {
            return "NewFirm[" + firm + "]";
        }
    }

    record Admin(String name, String email) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Opened(FirmId firm, PersonId admin) {}
}
