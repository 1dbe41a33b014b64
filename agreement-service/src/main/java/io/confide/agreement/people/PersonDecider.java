package io.confide.agreement.people;

import io.confide.agreement.people.PersonCommand.AcceptInvitation;
import io.confide.agreement.people.PersonCommand.ChangeRoles;
import io.confide.agreement.people.PersonCommand.DeactivatePerson;
import io.confide.agreement.people.PersonCommand.InvitePerson;
import io.confide.agreement.people.PersonCommand.ReactivatePerson;
import io.confide.agreement.people.PersonState.Invited;
import io.confide.agreement.people.PersonState.Joined;
import io.confide.agreement.people.PersonState.Left;
import io.confide.agreement.people.PersonState.Stranger;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.PersonEvent;
import io.confide.events.PersonEvent.PersonDeactivated;
import io.confide.events.PersonEvent.PersonInvited;
import io.confide.events.PersonEvent.PersonJoined;
import io.confide.events.PersonEvent.PersonReactivated;
import io.confide.events.PersonEvent.PersonRolesChanged;
import io.confide.events.Personal;
import io.confide.events.Role;
import java.util.List;
import java.util.Set;

/** A person is invited by the firm, joins by their own hand, and keeps one account. */
public final class PersonDecider implements Decider<PersonState, PersonCommand, PersonEvent> {

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Class<PersonCommand> commands() {
        return PersonCommand.class;
    }

    @Override
    public Class<PersonEvent> events() {
        return PersonEvent.class;
    }

    @Override
    public PersonState initial() {
        return new Stranger();
    }

    @Override
    public List<? extends PersonEvent> decide(PersonState state, PersonCommand command) {
        return switch (command) {
            case InvitePerson it -> invite(state, it);
            case AcceptInvitation it -> accept(state, it);
            case ChangeRoles it -> change(state, it);
            case DeactivatePerson it -> deactivate(state, it);
            case ReactivatePerson it -> reactivate(state, it);
        };
    }

    @Override
    public PersonState evolve(PersonState state, PersonEvent event) {
        return switch (event) {
            case PersonInvited it -> new Invited(it.roles());
            case PersonJoined it -> new Joined(state.roles(), it.account());
            case PersonRolesChanged it -> withRoles(state, it.roles());
            case PersonDeactivated _ -> state instanceof Left ? state : new Left(state);
            case PersonReactivated _ -> state instanceof Left left ? left.before() : state;
        };
    }

    private static PersonState withRoles(PersonState state, Set<Role> roles) {
        return switch (state) {
            case Joined it -> new Joined(roles, it.subject());
            case Invited _, Stranger _ -> new Invited(roles);
            case Left _ -> state;
        };
    }

    private static List<PersonEvent> invite(PersonState state, InvitePerson command) {
        if (!(state instanceof Stranger)) {
            throw Refusal.conflict(
                    Rule.G2, "This person was invited before.", "Go on with the one there is.");
        }
        requireSome(command.roles());
        return List.of(
                new PersonInvited(
                        command.person(),
                        command.roles(),
                        Personal.of(command.name()),
                        Personal.of(command.email())));
    }

    /** An account is bound once; a second account of the same address is somebody else's. */
    private static List<PersonEvent> accept(PersonState state, AcceptInvitation command) {
        return switch (state) {
            case Invited _ -> List.of(new PersonJoined(command.person(), command.subject()));
            case Joined it when it.subject().equals(command.subject()) -> List.of();
            case Joined _, Stranger _, Left _ -> throw Refusal.notFound();
        };
    }

    private static List<PersonEvent> change(PersonState state, ChangeRoles command) {
        requireThere(state);
        requireSome(command.roles());
        return state.roles().equals(command.roles())
                ? List.of()
                : List.of(new PersonRolesChanged(command.person(), command.roles()));
    }

    private static List<PersonEvent> deactivate(PersonState state, DeactivatePerson command) {
        return switch (state) {
            case Invited _, Joined _ -> List.of(new PersonDeactivated(command.person()));
            case Left _ -> List.of();
            case Stranger _ -> throw Refusal.notFound();
        };
    }

    private static List<PersonEvent> reactivate(PersonState state, ReactivatePerson command) {
        return switch (state) {
            case Left _ when command.namesake().isPresent() ->
                    throw Refusal.conflict(
                            Rule.G2,
                            "Somebody else of the firm has this address by now.",
                            "Go on with the person " + command.namesake().get() + ".");
            case Left _ -> List.of(new PersonReactivated(command.person()));
            case Invited _, Joined _ -> List.of();
            case Stranger _ -> throw Refusal.notFound();
        };
    }

    private static void requireThere(PersonState state) {
        switch (state) {
            case Stranger _ -> throw Refusal.notFound();
            case Left _ ->
                    throw Refusal.conflict(
                            Rule.G10,
                            "This person has left the firm.",
                            "Take them back first if they have returned.");
            case Invited _, Joined _ -> {}
        }
    }

    private static void requireSome(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.invalid(
                    Rule.G10,
                    "A person of the firm has at least one role.",
                    "Name a role, or deactivate the person.",
                    List.of(new Violation("/roles", "is empty; name at least one role")));
        }
    }
}
