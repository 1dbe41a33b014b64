package io.confide.consent.disclosing;

import static io.confide.deciding.Rule.A9;
import static io.confide.deciding.Rule.D1;
import static io.confide.deciding.Rule.D16;
import static io.confide.deciding.Rule.D2;
import static io.confide.deciding.Rule.D4;
import static io.confide.deciding.Rule.D7;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.consent.disclosing.ConsentCommand.ApproveReport;
import io.confide.consent.disclosing.ConsentCommand.AskForDisclosure;
import io.confide.consent.disclosing.ConsentCommand.DraftReport;
import io.confide.consent.disclosing.ConsentCommand.EditReport;
import io.confide.consent.disclosing.ConsentCommand.GiveConsent;
import io.confide.consent.disclosing.ConsentCommand.ReadReport;
import io.confide.consent.disclosing.ConsentCommand.ReadReports;
import io.confide.consent.disclosing.ConsentCommand.WithdrawConsent;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.Capacity;
import io.confide.events.ConsentEvent;
import io.confide.events.ConsentEvent.ConsentGiven;
import io.confide.events.ConsentEvent.ConsentWithdrawn;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ConsentEvent.DisclosureRefused;
import io.confide.events.ConsentEvent.DisclosureStopped;
import io.confide.events.EngagementId;
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReportId;
import io.confide.events.RequestId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final EngagementId E = new EngagementId("ada-with-ben");
    private static final PersonId SAM = new PersonId("sam");
    private static final PersonId SUE = new PersonId("sue");
    private static final Party CLIENT = new Party(new PersonId("ada"), Capacity.CLIENT);
    private static final Party COACH = new Party(new PersonId("ben"), Capacity.COACH);
    private static final Party SPONSOR = new Party(SAM, Capacity.SPONSOR);
    private static final ReportId REPORT = new ReportId("report");
    private static final GrantId GRANT = new GrantId("grant");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(100);
    private static final Sha256 HASH = Report.hash(E, REPORT, 1, "salt", "Good progress.");
    private static final Sha256 OTHER = Sha256.of(new byte[0]);
    private static final ConsentDecider DECIDER = new ConsentDecider();

    private final Scenario<ConsentRegister, ConsentCommand, ConsentEvent> register =
            Scenario.of(DECIDER);

    private static List<ConsentCommand> approved() {
        return List.of(
                new DraftReport(E, REPORT, COACH, "salt", "Good progress."),
                new ApproveReport(E, REPORT, COACH, HASH),
                new ApproveReport(E, REPORT, CLIENT, HASH));
    }

    private static Sha256 rendering(int revision, String salt, PersonId recipient) {
        return new Rendering(
                        Rendering.DOCUMENT, E, REPORT, revision, recipient, salt, "Good progress.")
                .hash();
    }

    private static GiveConsent give(Party by, PersonId to, Instant until, Sha256 rendering) {
        return give(GRANT, by, to, until, rendering, NOW);
    }

    private static GiveConsent give(
            GrantId id, Party by, PersonId to, Instant until, Sha256 rendering, Instant at) {
        return new GiveConsent(
                E,
                id,
                by,
                REPORT,
                to,
                Set.of(SAM, SUE),
                until,
                rendering,
                "1",
                "en",
                Personal.of("development"),
                false,
                at);
    }

    private static GiveConsent give() {
        return give(CLIENT, SAM, UNTIL, rendering(1, "salt", SAM));
    }

    private Scenario<ConsentRegister, ConsentCommand, ConsentEvent> released() {
        return register.givenCommands(approved()).givenCommands(List.of(give()));
    }

    private static ReadReport read(PersonId who, Instant at) {
        return new ReadReport(E, REPORT, who, false, at);
    }

    private static DisclosureRefused refused(PersonId who) {
        return new DisclosureRefused(E, who, RecordClass.K10, Optional.of(REPORT));
    }

    private static DisclosureMade made() {
        return new DisclosureMade(E, GRANT, REPORT, SAM, rendering(1, "salt", SAM));
    }

    @Test
    void d1_without_consent_nothing_is_visible() {
        register.givenCommands(approved()).when(read(SAM, NOW)).expect(List.of(refused(SAM)));
    }

    private static DisclosureStopped stopped(Optional<ReportId> item) {
        return new DisclosureStopped(E, SAM, RecordClass.K10, item, NOW);
    }

    @Test
    void while_the_agreement_is_in_doubt_nothing_new_opens_and_nothing_is_disclosed() {
        GiveConsent give = give();
        GiveConsent inDoubt =
                new GiveConsent(
                        E,
                        give.grant(),
                        give.party(),
                        give.item(),
                        give.recipient(),
                        give.sponsorContacts(),
                        give.until(),
                        give.rendering(),
                        "1",
                        "en",
                        give.purpose(),
                        true,
                        NOW);
        register.givenCommands(approved()).when(inDoubt).expectRefusal(Rule.RECONFIRMATION);
        released()
                .when(new ReadReport(E, REPORT, SAM, true, NOW))
                .expect(List.of(stopped(Optional.of(REPORT))));
        released()
                .when(new ReadReports(E, SAM, true, NOW))
                .expect(List.of(stopped(Optional.empty())));
        released()
                .givenCommands(List.of(new ReadReport(E, REPORT, SAM, true, UNTIL)))
                .when(read(SAM, NOW))
                .expect(List.of(refused(SAM)));
        released().when(read(SAM, NOW)).expect(List.of(made()));
    }

    @Test
    void d1_what_the_client_cannot_release_cannot_be_asked_for() {
        register.when(ask(SPONSOR, false, RecordClass.K8)).expectRefusal(D1);
    }

    @Test
    void a9_an_end_opens_nothing() {
        register.when(ask(SPONSOR, true, RecordClass.K10)).expectRefusal(A9);
    }

    private static AskForDisclosure ask(Party asker, boolean ended, RecordClass wanted) {
        return new AskForDisclosure(
                E, new RequestId("q"), asker, ended, wanted, Personal.of("curious"));
    }

    @Test
    void d2_only_the_client_gives_and_withdraws() {
        for (Party other : List.of(COACH, SPONSOR)) {
            register.givenCommands(approved())
                    .when(give(other, SAM, UNTIL, rendering(1, "salt", SAM)))
                    .expectRefusal(D2);
            released().when(new WithdrawConsent(E, GRANT, other)).expectRefusal(D2);
        }
    }

    @Test
    void d4_the_hash_is_that_of_the_preview() {
        register.givenCommands(approved()).when(give(CLIENT, SAM, UNTIL, OTHER)).expectRefusal(D4);
    }

    @Test
    void d4_one_approval_is_not_enough() {
        register.givenCommands(approved().subList(0, 2)).when(give()).expectRefusal(D4);
    }

    @Test
    void d4_another_hash_cannot_be_approved() {
        register.givenCommands(approved().subList(0, 1))
                .when(new ApproveReport(E, REPORT, CLIENT, OTHER))
                .expectRefusal(D4);
    }

    @Test
    void d4_an_edit_is_not_covered_even_when_approved_again() {
        Sha256 edited = Report.hash(E, REPORT, 2, "pepper", "Good progress.");
        released()
                .givenCommands(
                        List.of(
                                new EditReport(E, REPORT, COACH, 1, "pepper", "Good progress."),
                                new ApproveReport(E, REPORT, COACH, edited),
                                new ApproveReport(E, REPORT, CLIENT, edited)))
                .when(read(SAM, NOW))
                .expect(List.of(refused(SAM)));
    }

    @Test
    void d5_withdrawn_is_withdrawn_and_once_is_enough() {
        WithdrawConsent withdraw = new WithdrawConsent(E, GRANT, CLIENT);
        released().when(withdraw).expect(List.of(new ConsentWithdrawn(E, GRANT)));
        var withdrawn = released().givenCommands(List.of(withdraw));
        withdrawn.when(read(SAM, NOW)).expect(List.of(refused(SAM)));
        withdrawn.when(withdraw).expect(List.of());
    }

    @Test
    void d7_a_consent_is_to_a_named_person() {
        released().when(read(SAM, NOW)).expect(List.of(made()));
        released().when(read(SUE, NOW)).expect(List.of(refused(SUE)));
        PersonId outsider = new PersonId("outsider");
        register.givenCommands(approved())
                .when(give(CLIENT, outsider, UNTIL, rendering(1, "salt", outsider)))
                .expectRefusal(D7);
    }

    @Test
    void d16_consent_ends_by_the_clock() {
        released().when(read(SAM, UNTIL.minusNanos(1))).expect(List.of(made()));
        released().when(read(SAM, UNTIL)).expect(List.of(refused(SAM)));
        register.givenCommands(approved())
                .when(give(CLIENT, SAM, NOW, rendering(1, "salt", SAM)))
                .expectRefusal(D16);
    }

    @Test
    void d16_a_clock_that_steps_back_revives_nothing() {
        released()
                .givenCommands(List.of(read(SAM, UNTIL)))
                .when(read(SAM, NOW))
                .expect(List.of(refused(SAM)));
        released()
                .givenCommands(List.of(new ReadReports(E, SAM, false, UNTIL)))
                .when(read(SAM, NOW))
                .expect(List.of(refused(SAM)));
    }

    @Test
    void d14_looking_ahead_equals_what_is_given() {
        assertThat(released().state().visibleTo(SAM, NOW))
                .extracting(Rendering::hash)
                .containsExactly(rendering(1, "salt", SAM));
        assertThat(released().state().visibleTo(SUE, NOW)).isEmpty();
    }

    @Test
    void the_consent_says_what_was_previewed() {
        register.givenCommands(approved())
                .when(give())
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        ConsentGiven.class,
                                        given ->
                                                assertThat(given.rendering())
                                                        .isEqualTo(rendering(1, "salt", SAM))));
    }
}
