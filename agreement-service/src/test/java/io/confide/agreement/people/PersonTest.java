package io.confide.agreement.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.people.PersonCommand.AcceptInvitation;
import io.confide.agreement.people.PersonCommand.ChangeRoles;
import io.confide.agreement.people.PersonCommand.DeactivatePerson;
import io.confide.agreement.people.PersonCommand.InvitePerson;
import io.confide.agreement.people.PersonCommand.ReactivatePerson;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.PersonEvent;
import io.confide.events.PersonEvent.PersonDeactivated;
import io.confide.events.PersonEvent.PersonInvited;
import io.confide.events.PersonEvent.PersonJoined;
import io.confide.events.PersonEvent.PersonReactivated;
import io.confide.events.PersonEvent.PersonRolesChanged;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final InvitePerson INVITE =
            new InvitePerson(ADA, Set.of(Role.COACH), "Ada", "ada@linden.example");
    private static final AcceptInvitation ACCEPT = new AcceptInvitation(ADA, "account-1");

    private final Scenario<PersonState, PersonCommand, PersonEvent> person =
            Scenario.of(new PersonDecider());

    @Test
    void the_firm_invites() {
        person.when(INVITE)
                .expect(
                        List.of(
                                new PersonInvited(
                                        ADA,
                                        Set.of(Role.COACH),
                                        Personal.of("Ada"),
                                        Personal.of("ada@linden.example"))));
    }

    @Test
    void the_invited_joins_with_one_account() {
        var invited = person.givenCommands(List.of(INVITE));
        invited.when(ACCEPT).expect(List.of(new PersonJoined(ADA, "account-1")));
        var joined = invited.givenCommands(List.of(ACCEPT));
        joined.when(ACCEPT).expect(List.of());
        joined.when(new AcceptInvitation(ADA, "account-2")).expectNotFound();
    }

    @Test
    void nobody_joins_without_an_invitation_or_after_leaving() {
        person.when(ACCEPT).expectNotFound();
        person.givenCommands(List.of(INVITE, new DeactivatePerson(ADA)))
                .when(ACCEPT)
                .expectNotFound();
    }

    @Test
    void roles_are_replaced_and_never_empty() {
        var invited = person.givenCommands(List.of(INVITE));
        invited.when(new ChangeRoles(ADA, Set.of(Role.CLIENT)))
                .expect(List.of(new PersonRolesChanged(ADA, Set.of(Role.CLIENT))));
        invited.when(new ChangeRoles(ADA, Set.of(Role.COACH))).expect(List.of());
        invited.when(new ChangeRoles(ADA, Set.of())).expectRefusal(Rule.G10);
    }

    @Test
    void who_has_left_can_be_asked_for_nothing() {
        var left = person.givenCommands(List.of(INVITE, ACCEPT, new DeactivatePerson(ADA)));
        left.when(new ChangeRoles(ADA, Set.of(Role.CLIENT))).expectRefusal(Rule.G10);
        left.when(new DeactivatePerson(ADA)).expect(List.of());
        assertThat(left.state().roles()).isEmpty();
    }

    @Test
    void parting_is_told() {
        person.givenCommands(List.of(INVITE, ACCEPT))
                .when(new DeactivatePerson(ADA))
                .expect(List.of(new PersonDeactivated(ADA)));
    }

    @Test
    void who_comes_back_is_who_they_were() {
        var left = person.givenCommands(List.of(INVITE, ACCEPT, new DeactivatePerson(ADA)));
        ReactivatePerson back = new ReactivatePerson(ADA, Optional.empty());
        left.when(back).expect(List.of(new PersonReactivated(ADA)));
        var there = left.givenCommands(List.of(back));
        assertThat(there.state().roles()).containsExactly(Role.COACH);
        there.when(back).expect(List.of());
        there.when(ACCEPT).expect(List.of());
        person.when(back).expectNotFound();
    }

    @Test
    void nobody_comes_back_while_somebody_else_has_their_address() {
        PersonId second = new PersonId("ada-2");
        person.givenCommands(List.of(INVITE, new DeactivatePerson(ADA)))
                .when(new ReactivatePerson(ADA, Optional.of(second)))
                .expectRefusal(Rule.G2);
    }
}
