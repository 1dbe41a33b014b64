package io.confide.agreement.people;

import io.confide.agreement.people.PersonCommand.ChangeRoles;
import io.confide.agreement.people.PersonCommand.DeactivatePerson;
import io.confide.agreement.people.PersonCommand.InvitePerson;
import io.confide.agreement.people.PersonCommand.ReactivatePerson;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.service.People;
import io.confide.service.Person;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin invites people, gives them roles and parts with them. */
@RestController
@RequestMapping("/agreement/people")
class PeopleController {
    private final Commands commands;
    private final People people;
    private final Roll roll;

    PeopleController(Commands commands, People people, Roll roll) {
        this.commands = commands;
        this.people = people;
        this.roll = roll;
    }

    @PostMapping
    ResponseEntity<Invited> invite(Caller caller, Act act, @RequestBody Invitation invitation) {
        FirmAdmin.require(caller);
        EmailAddress email = EmailAddress.of(invitation.email(), "/email");
        PersonId person = new PersonId(act.idFor("person"));
        requireNew(caller.firm(), person, email);
        return commands.dispatch(
                        act,
                        new InvitePerson(
                                person, invitation.roles(), invitation.name(), email.text()))
                .created(URI.create("/agreement/people/" + person), new Invited(person));
    }

    private void requireNew(FirmId firm, PersonId invited, EmailAddress email) {
        roll.othersUnder(firm, email.text(), invited).ifPresent(PeopleController::refuseSecond);
    }

    private static void refuseSecond(PersonId there) {
        throw Refusal.conflict(
                Rule.G2,
                "Somebody of the firm was invited under this address already.",
                "Go on with the person "
                        + there
                        + ": change their roles, or deactivate them before you invite them anew.");
    }

    /**
     * @param role only people who have it now
     */
    @GetMapping
    Listed list(
            Caller caller,
            @RequestParam(defaultValue = "") String after,
            @RequestParam Optional<Role> role) {
        FirmAdmin.require(caller);
        Roll.Page page = roll.page(caller.firm(), after, role);
        return new Listed(page.people().stream().map(PersonView::of).toList(), page.next());
    }

    @GetMapping("/{person}")
    ResponseEntity<PersonView> read(Caller caller, @PathVariable PersonId person) {
        FirmAdmin.require(caller);
        return file(caller, person)
                .ok(
                        people.find(caller.firm(), person)
                                .map(PersonView::of)
                                .orElseThrow(Refusal::notFound));
    }

    @PutMapping("/{person}/roles")
    ResponseEntity<Void> change(
            Caller caller, Act act, @PathVariable PersonId person, @RequestBody Roles roles) {
        FirmAdmin.require(caller);
        act.requireVersion();
        file(caller, person);
        return commands.dispatch(act, new ChangeRoles(person, roles.roles())).noContent();
    }

    @PostMapping("/{person}/deactivation")
    ResponseEntity<Void> deactivate(Caller caller, Act act, @PathVariable PersonId person) {
        FirmAdmin.require(caller);
        act.requireVersion();
        file(caller, person);
        return commands.dispatch(act, new DeactivatePerson(person)).noContent();
    }

    @PostMapping("/{person}/reactivation")
    ResponseEntity<Void> reactivate(Caller caller, Act act, @PathVariable PersonId person) {
        FirmAdmin.require(caller);
        file(caller, person);
        act.requireVersion();
        return commands.dispatch(
                        act, new ReactivatePerson(person, roll.namesake(caller.firm(), person)))
                .noContent();
    }

    /** Whatever else has this id is nobody of the firm. */
    private Loaded<PersonState> file(Caller caller, PersonId person) {
        return commands.load(PersonDecider.class, caller.firm(), person.value());
    }

    record Invitation(String name, String email, Set<Role> roles) {
        @Override
        public String toString() {
            return "Invitation[•••, " + roles + "]";
        }
    }

    record Invited(PersonId id) {}

    record Roles(Set<Role> roles) {}

    /**
     * @param next send it as {@code after} for the next page; absent on the last one
     */
    record Listed(List<PersonView> items, Optional<PersonId> next) {}

    /**
     * @param name absent once it was erased
     * @param email absent once it was erased
     */
    record PersonView(
            PersonId id,
            Optional<String> name,
            Optional<String> email,
            Set<Role> roles,
            boolean joined,
            boolean active) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.name().value(),
                    person.email().value(),
                    person.roles(),
                    person.joined(),
                    person.active());
        }

        @Override
        public String toString() {
            return "PersonView[" + id + "]";
        }
    }
}
