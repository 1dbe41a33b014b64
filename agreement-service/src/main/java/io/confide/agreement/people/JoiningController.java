package io.confide.agreement.people;

import io.confide.agreement.people.PersonCommand.AcceptInvitation;
import io.confide.deciding.Refusal;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.People;
import io.confide.service.Person;
import io.confide.service.SignedIn;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever holds the invited address joins by their own hand, and is that person from then on. */
@RestController
class JoiningController {
    private final Commands commands;
    private final People people;

    JoiningController(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping("/agreement/invitations/accept")
    ResponseEntity<Joined> accept(SignedIn who, Act act, @RequestBody Acceptance acceptance) {
        Person person =
                people.bySubject(who.firm(), who.subject())
                        .or(() -> expected(who))
                        .filter(Person::active)
                        .orElseThrow(Refusal::notFound);
        return commands.dispatch(
                        act.as(person.id()), new AcceptInvitation(person.id(), who.subject()))
                .ok(new Joined(person.id(), person.roles()));
    }

    @GetMapping("/agreement/me")
    Me me(Caller caller) {
        return new Me(
                caller.person(),
                caller.firm(),
                caller.roles(),
                people.find(caller.firm(), caller.person())
                        .flatMap(person -> person.name().value()));
    }

    private Optional<Person> expected(SignedIn who) {
        return who.email().stream()
                .flatMap(email -> people.byEmail(who.firm(), email).stream())
                .filter(Person::active)
                .filter(person -> !person.joined())
                .min(Comparator.comparing(person -> person.id().value()));
    }

    /** An empty object: who accepts is in the token. */
    record Acceptance() {}

    record Joined(PersonId person, Set<Role> roles) {}

    /**
     * @param name absent once it was erased
     */
    record Me(PersonId person, FirmId firm, Set<Role> roles, Optional<String> name) {
        @Override
        public String toString() {
            return "Me[" + person + "]";
        }
    }
}
