package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.GiveFeedback;
import io.confide.agreement.engagement.EngagementCommand.RecordLegalReview;
import io.confide.agreement.engagement.EngagementCommand.SeatContact;
import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.agreement.engagement.HandoverCommand.AgreeToHandover;
import io.confide.agreement.engagement.HandoverCommand.DeclineHandover;
import io.confide.agreement.engagement.HandoverCommand.ProposeHandover;
import io.confide.agreement.engagement.HandoverCommand.WithdrawHandover;
import io.confide.agreement.people.Seat;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementWithdrawn;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.FeedbackId;
import io.confide.events.FeedbackSubject;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverDeclined;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.HandoverEvent.HandoverWithdrawn;
import io.confide.events.HandoverId;
import io.confide.events.LegalVerdict;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.RecordClass;
import io.confide.events.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverTest {
    private static final HandoverId HANDOVER = new HandoverId("h1");
    private static final PersonId NEXT = new PersonId("bela");

    private final Scenario<Engagement, EngagementCommand, EngagementEvent> agreed =
            Scenario.of(new EngagementDecider()).givenCommands(Given.inForce());
    private final Scenario<Engagement, EngagementCommand, EngagementEvent> proposed =
            agreed.givenCommands(List.of(proposes(NEXT, Role.COACH)));

    @Test
    void a12_the_firm_proposes_and_nothing_changes_yet() {
        agreed.when(proposes(NEXT, Role.COACH))
                .expect(
                        List.of(
                                new HandoverProposed(
                                        ENGAGEMENT, HANDOVER, COACH, NEXT, Personal.of("leave"))));
        assertThat(table(proposed).coach()).isEqualTo(COACH);
    }

    @Test
    void a12_the_client_agrees_and_says_what_passes_on() {
        proposed.when(agrees(CLIENT, Set.of(RecordClass.K4)))
                .expectThat(events -> {
                    assertThat(events)
                            .first()
                            .isEqualTo(
                                    new CoachChanged(
                                            ENGAGEMENT,
                                            HANDOVER,
                                            COACH,
                                            NEXT,
                                            Set.of(RecordClass.K4)));
                    assertThat(events)
                            .last()
                            .isInstanceOfSatisfying(
                                    ReconfirmationFellDue.class,
                                    it ->
                                            assertThat(it.cause())
                                                    .isEqualTo(ReconfirmationCause.NEW_COACH));
                });
        var changed = proposed.givenCommands(List.of(agrees(CLIENT, Set.of(RecordClass.K4))));
        assertThat(table(changed).capacityOf(NEXT)).contains(Capacity.COACH);
        assertThat(table(changed).capacityOf(COACH)).isEmpty();
        assertThat(((Opened) changed.state()).handing().showsAnnexToCoach(1)).isFalse();
        assertThat(((Opened) changed.state()).handing().showsAnnexToCoach(2)).isTrue();
    }

    @Test
    void a12_an_offer_that_names_the_coach_who_goes_leaves_the_table() {
        Scenario.of(new EngagementDecider())
                .givenCommands(Given.shown())
                .givenCommands(List.of(proposes(NEXT, Role.COACH)))
                .when(agrees(CLIENT, Set.of()))
                .expectThat(events -> {
                    assertThat(events).first().isEqualTo(new AgreementWithdrawn(ENGAGEMENT, 1));
                    assertThat(events).hasAtLeastOneElementOfType(CoachChanged.class);
                });
        proposed.when(agrees(CLIENT, Set.of()))
                .expectThat(events ->
                        assertThat(events).doesNotHaveAnyElementsOfTypes(AgreementWithdrawn.class));
    }

    @Test
    void a12_the_annex_passes_on_when_the_client_releases_it() {
        var changed = proposed.givenCommands(List.of(agrees(CLIENT, Set.of(RecordClass.K3P))));
        assertThat(((Opened) changed.state()).handing().showsAnnexToCoach(1)).isTrue();
    }

    @Test
    void a12_nobody_but_the_client_decides() {
        proposed.when(agrees(COACH, Set.of())).expectRefusal(Rule.A12);
        proposed.when(agrees(SPONSOR, Set.of())).expectNotFound();
        proposed.when(agrees(NEXT, Set.of())).expectNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordClass.class,
            names = {"K8", "K11", "K13", "K2"})
    void a12_what_is_not_the_clients_to_release_stays(RecordClass kind) {
        proposed.when(agrees(CLIENT, Set.of(kind))).expectRefusal(Rule.A12);
    }

    @Test
    void a12_the_client_says_no_and_it_stays_as_it_is() {
        DeclineHandover no = new DeclineHandover(ENGAGEMENT, HANDOVER, CLIENT, "I stay");
        proposed.when(no)
                .expect(List.of(new HandoverDeclined(ENGAGEMENT, HANDOVER, Personal.of("I stay"))));
        var declined = proposed.givenCommands(List.of(no));
        assertThat(table(declined).coach()).isEqualTo(COACH);
        declined.when(agrees(CLIENT, Set.of())).expectNotFound();
    }

    @Test
    void a12_one_proposal_at_a_time_and_the_firm_may_take_it_back() {
        proposed.when(proposes(new PersonId("zoe"), Role.COACH)).expectRefusal(Rule.A12);
        proposed.when(new WithdrawHandover(ENGAGEMENT, HANDOVER))
                .expect(List.of(new HandoverWithdrawn(ENGAGEMENT, HANDOVER)));
    }

    @Test
    void a12_only_a_coach_who_does_not_sit_there_can_be_proposed() {
        agreed.when(proposes(NEXT, Role.CLIENT)).expectRefusal(Rule.A12);
        agreed.when(proposes(COACH, Role.COACH)).expectRefusal(Rule.A12);
        agreed.when(proposes(SPONSOR, Role.COACH)).expectRefusal(Rule.A12);
    }

    @Test
    void d7_a_new_contact_comes_with_nothing_and_the_agreement_is_looked_at() {
        agreed.when(seats(OTHER_CONTACT, Role.SPONSOR))
                .expectThat(events -> {
                    assertThat(events)
                            .first()
                            .isEqualTo(new SponsorContactJoined(ENGAGEMENT, OTHER_CONTACT));
                    assertThat(events).last().isInstanceOf(ReconfirmationFellDue.class);
                });
        agreed.when(seats(SPONSOR, Role.SPONSOR)).expect(List.of());
        agreed.when(seats(OTHER_CONTACT, Role.CLIENT)).expectRefusal(Rule.A3);
        agreed.when(seats(STRANGER, Role.SPONSOR)).expectRefusal(Rule.A3);
    }

    @Test
    void a_contact_who_leaves_finds_nothing_any_more() {
        UnseatContact leaves = new UnseatContact(ENGAGEMENT, SPONSOR);
        agreed.when(leaves).expect(List.of(new SponsorContactLeft(ENGAGEMENT, SPONSOR)));
        var left = agreed.givenCommands(List.of(leaves));
        left.when(isShown(SPONSOR, 1)).expectNotFound();
        left.when(leaves).expect(List.of());
    }

    @Test
    void the_client_gives_feedback_at_any_time_afterwards_too() {
        agreed.when(feedback(CLIENT, "good"))
                .expectThat(events ->
                        assertThat(events).singleElement().isInstanceOf(FeedbackGiven.class));
        agreed.givenCommands(List.of(ends(CLIENT)))
                .when(feedback(CLIENT, "good"))
                .expectThat(events -> assertThat(events).hasSize(1));
        agreed.when(feedback(COACH, "good")).expectRefusal(Rule.A3);
        agreed.when(feedback(SPONSOR, "good")).expectNotFound();
        agreed.when(feedback(CLIENT, "  ")).expectRefusal(Rule.A3);
    }

    @Test
    void a_legal_review_stands_beside_the_version() {
        LocalDate today = LocalDate.parse("2026-11-23");
        agreed.when(reviews(1, today, "Kanzlei")).expectThat(it -> assertThat(it).hasSize(1));
        agreed.when(reviews(2, today, "Kanzlei")).expectNotFound();
        agreed.when(reviews(1, today.plusDays(2), "Kanzlei")).expectRefusal(Rule.LEGAL_REVIEW);
        agreed.when(reviews(1, today, " ")).expectRefusal(Rule.LEGAL_REVIEW);
    }

    private static RecordLegalReview reviews(int version, LocalDate on, String reviewer) {
        return new RecordLegalReview(
                ENGAGEMENT, version, COACH, on, LegalVerdict.SOUND, reviewer, "Germany", "", NOON);
    }

    private static GiveFeedback feedback(PersonId by, String text) {
        return new GiveFeedback(
                ENGAGEMENT, new FeedbackId("f1"), by, FeedbackSubject.RELATIONSHIP, text);
    }

    private static SeatContact seats(PersonId person, Role role) {
        return new SeatContact(
                ENGAGEMENT,
                new Seat(person, Set.of(role)),
                new Sponsoring(PROGRAMME, programme()),
                NOON);
    }

    private static ProposeHandover proposes(PersonId to, Role role) {
        return new ProposeHandover(ENGAGEMENT, HANDOVER, new Seat(to, Set.of(role)), "leave");
    }

    private static AgreeToHandover agrees(PersonId by, Set<RecordClass> released) {
        return new AgreeToHandover(ENGAGEMENT, HANDOVER, by, released, NOON);
    }

    private static Table table(Scenario<Engagement, ?, ?> scenario) {
        return ((Opened) scenario.state()).table();
    }
}
