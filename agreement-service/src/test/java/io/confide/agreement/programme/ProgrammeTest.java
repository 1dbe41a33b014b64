package io.confide.agreement.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.people.Seat;
import io.confide.agreement.programme.ProgrammeCommand.AddContact;
import io.confide.agreement.programme.ProgrammeCommand.OpenProgramme;
import io.confide.agreement.programme.ProgrammeCommand.PartWithContact;
import io.confide.agreement.programme.ProgrammeCommand.RegisterChannels;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ProgrammeEvent;
import io.confide.events.ProgrammeEvent.ProgrammeChannelsRegistered;
import io.confide.events.ProgrammeEvent.ProgrammeContactJoined;
import io.confide.events.ProgrammeEvent.ProgrammeContactLeft;
import io.confide.events.ProgrammeEvent.ProgrammeOpened;
import io.confide.events.ProgrammeId;
import io.confide.events.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final ProgrammeId ACME = new ProgrammeId("acme");
    private static final Seat PETRA = new Seat(new PersonId("petra"), Set.of(Role.SPONSOR));
    private static final Seat NOBODY = new Seat(new PersonId("nobody"), Set.of());

    private final Scenario<Programme, ProgrammeCommand, ProgrammeEvent> programme =
            Scenario.of(new ProgrammeDecider());

    @Test
    void d12_mail_domains_are_kept_in_one_spelling() {
        programme
                .when(open(List.of(PETRA), List.of("ACME.example.", "bücher.example")))
                .expectThat(events ->
                        assertThat(((ProgrammeOpened) events.getFirst()).mailDomains().required())
                                .containsExactlyInAnyOrder(
                                        "acme.example", "xn--bcher-kva.example"));
    }

    @Test
    void what_is_wrong_is_listed() {
        Refusal refusal =
                programme.when(open(List.of(PETRA, NOBODY), List.of("not a domain"))).refusal();
        assertThat(refusal.rule()).contains(Rule.D12);
        assertThat(refusal.violations())
                .extracting(Refusal.Violation::field)
                .containsExactly("/contacts/1", "/mailDomains/0");
    }

    @Test
    void somebody_speaks_for_the_sponsor() {
        programme.when(open(List.of(), List.of("acme.example"))).expectRefusal(Rule.D12);
    }

    @Test
    void contacts_come_and_go_and_saying_it_twice_changes_nothing() {
        Seat karl = new Seat(new PersonId("karl"), Set.of(Role.SPONSOR));
        var acme = programme.givenCommands(List.of(open(List.of(PETRA), List.of())));
        AddContact joins = new AddContact(ACME, karl);
        acme.when(joins).expect(List.of(new ProgrammeContactJoined(ACME, karl.person())));
        var both = acme.givenCommands(List.of(joins));
        both.when(joins).expect(List.of());
        PartWithContact leaves = new PartWithContact(ACME, PETRA.person());
        both.when(leaves).expect(List.of(new ProgrammeContactLeft(ACME, PETRA.person())));
        both.givenCommands(List.of(leaves)).when(leaves).expect(List.of());
    }

    @Test
    void a3_only_a_person_with_that_role_speaks_for_the_sponsor() {
        programme
                .givenCommands(List.of(open(List.of(PETRA), List.of())))
                .when(new AddContact(ACME, NOBODY))
                .expectRefusal(Rule.A3);
    }

    @Test
    void d12_channels_replace_those_before_in_one_spelling() {
        var acme = programme.givenCommands(List.of(open(List.of(PETRA), List.of("old.example"))));
        var channels =
                new RegisterChannels(
                        ACME, List.of("ACME.example"), List.of("0049 (0)30 / 12-34", "+1 555 01"));
        acme.when(channels)
                .expect(
                        List.of(
                                new ProgrammeChannelsRegistered(
                                        ACME,
                                        Personal.of(Set.of("acme.example")),
                                        Personal.of(Set.of("+49301234", "+155501")))));
        acme.givenCommands(List.of(channels)).when(channels).expect(List.of());
    }

    @Test
    void d12_what_cannot_be_compared_is_not_registered() {
        Refusal refusal =
                programme
                        .givenCommands(List.of(open(List.of(PETRA), List.of())))
                        .when(
                                new RegisterChannels(
                                        ACME,
                                        List.of("acme.example", "@"),
                                        List.of("030 1234", "+4", "+49 30", "call us")))
                        .refusal();
        assertThat(refusal.rule()).contains(Rule.D12);
        assertThat(refusal.violations())
                .extracting(Refusal.Violation::field)
                .containsExactly(
                        "/mailDomains/1", "/phoneRanges/0", "/phoneRanges/1", "/phoneRanges/3");
    }

    @Test
    void nothing_is_asked_of_a_programme_that_is_not_there() {
        programme.when(new AddContact(ACME, PETRA)).expectNotFound();
        programme.when(new PartWithContact(ACME, PETRA.person())).expectNotFound();
        programme.when(new RegisterChannels(ACME, List.of(), List.of())).expectNotFound();
    }

    private static OpenProgramme open(List<Seat> contacts, List<String> domains) {
        return new OpenProgramme(ACME, "Acme", contacts, domains);
    }
}
