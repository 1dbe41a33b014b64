package io.confide.agreement.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.people.Seat;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeEvent;
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

    private final Scenario<Programme, OpenProgramme, ProgrammeEvent> programme =
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

    private static OpenProgramme open(List<Seat> contacts, List<String> domains) {
        return new OpenProgramme(ACME, "Acme", contacts, domains);
    }
}
