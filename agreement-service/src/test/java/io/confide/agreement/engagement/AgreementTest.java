package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.*;
import static io.confide.events.EngagementKind.INDIVIDUAL;
import static io.confide.events.EngagementKind.INTERNAL;
import static io.confide.events.EngagementKind.SPONSORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.DeliverCopy;
import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.EngagementCommand.OfferAgreement;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.SponsorChannels;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementShown;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class AgreementTest {
    private static final Sha256 OTHER = Sha256.of(new byte[] {1});

    private final Scenario<Engagement, EngagementCommand, EngagementEvent> engagement =
            Scenario.of(new EngagementDecider());

    @Test
    void a4_an_incomplete_agreement_is_not_offered_and_each_missing_term_is_named() {
        Refusal refusal =
                engagement
                        .givenCommands(
                                List.of(opens(SPONSORED, SPONSOR), drafts(Examples.incomplete())))
                        .when(offers(1))
                        .refusal();
        assertThat(refusal.rule()).contains(Rule.A4);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.violations())
                .extracting(Refusal.Violation::field)
                .containsExactly(
                        "personal", "confidentialityLimits", "custody", "sponsorNeverReceives");
    }

    @Test
    void a4_the_sponsor_signs_when_there_is_one() {
        engagement
                .givenCommands(
                        List.of(opens(SPONSORED, SPONSOR), drafts(Examples.complete(SPONSORED))))
                .when(offers(1))
                .expectThat(events ->
                        assertThat(offer(events).required())
                                .isEqualTo(
                                        Map.of(
                                                Capacity.CLIENT, CLIENT,
                                                Capacity.COACH, COACH,
                                                Capacity.SPONSOR, SPONSOR)));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementKind.class,
            names = {"INDIVIDUAL", "INTERNAL"})
    void a4_without_a_sponsor_at_the_table_client_and_coach_sign(EngagementKind kind) {
        engagement
                .givenCommands(List.of(opens(kind), drafts(Examples.complete(kind))))
                .when(offers(1))
                .expectThat(events ->
                        assertThat(offer(events).required())
                                .containsOnlyKeys(Capacity.CLIENT, Capacity.COACH));
    }

    @Test
    void a4_the_employer_of_an_internal_coach_signs_when_it_has_a_contact_at_the_table() {
        engagement
                .givenCommands(
                        List.of(opens(INTERNAL, SPONSOR), drafts(Examples.complete(INTERNAL))))
                .when(offers(1))
                .expectThat(events ->
                        assertThat(offer(events).required())
                                .containsEntry(Capacity.SPONSOR, SPONSOR));
    }

    @Test
    void a4_of_several_contacts_one_is_named_to_sign() {
        var drafted =
                engagement.givenCommands(
                        List.of(
                                opens(SPONSORED, SPONSOR, OTHER_CONTACT),
                                drafts(Examples.complete(SPONSORED))));
        drafted.when(offers(1)).expectRefusal(Rule.A4);
        drafted.when(offers(STRANGER)).expectRefusal(Rule.A4);
        drafted.when(offers(OTHER_CONTACT))
                .expectThat(events ->
                        assertThat(offer(events).required())
                                .containsEntry(Capacity.SPONSOR, OTHER_CONTACT));
    }

    @Test
    void a4_in_force_with_the_last_required_signature_and_not_before() {
        var almost =
                engagement.givenCommands(
                        and(shown(), signs(CLIENT, 1, SPONSORED), signs(COACH, 1, SPONSORED)));
        assertThat(opened(almost.state()).inForce()).isEmpty();
        almost.when(signs(SPONSOR, 1, SPONSORED))
                .expectThat(events -> {
                    assertThat(events).hasSize(2);
                    AgreementCameIntoForce inForce = (AgreementCameIntoForce) events.get(1);
                    assertThat(inForce.bodyHash()).isEqualTo(content(1, SPONSORED).bodyHash());
                    assertThat(inForce.terms())
                            .isEqualTo(Examples.complete(SPONSORED).open(SPONSORED));
                });
    }

    @Test
    void a1_what_is_offered_cannot_change() {
        engagement
                .givenCommands(offered())
                .when(drafts(Examples.complete(SPONSORED)))
                .expectRefusal(Rule.A1);
        engagement.givenCommands(offered()).when(offers(1)).expectRefusal(Rule.A1);
    }

    @Test
    void a1_a_change_is_the_next_version_without_any_signature() {
        var redrafted =
                engagement.givenCommands(
                        and(
                                shown(),
                                signs(CLIENT, 1, SPONSORED),
                                new WithdrawAgreement(ENGAGEMENT, 1, COACH, NOON),
                                drafts(Examples.complete(SPONSORED)),
                                offers(2)));
        assertThat(opened(redrafted.state()).versions().get(2))
                .isInstanceOfSatisfying(
                        Version.Offered.class,
                        it -> {
                            assertThat(it.signatures()).isEmpty();
                            assertThat(it.shownTo()).isEmpty();
                        });
    }

    @Test
    void a2_another_hash_is_refused() {
        engagement
                .givenCommands(shown())
                .when(signs(CLIENT, 1, OTHER, Optional.of(content(1, SPONSORED).annexHash())))
                .expectRefusal(Rule.A2);
    }

    @Test
    void a2_nobody_signs_twice() {
        engagement
                .givenCommands(and(shown(), signs(CLIENT, 1, SPONSORED)))
                .when(signs(CLIENT, 1, SPONSORED))
                .expectRefusal(Rule.A2);
        engagement
                .givenCommands(inForce())
                .when(signs(CLIENT, 1, SPONSORED))
                .expectRefusal(Rule.A2);
    }

    @Test
    void a2_nobody_signs_what_was_not_shown_to_them() {
        engagement
                .givenCommands(and(offered(), isShown(COACH, 1)))
                .when(signs(CLIENT, 1, SPONSORED))
                .expectRefusal(Rule.A2);
    }

    @Test
    void a2_the_last_moment_is_too_late() {
        var shown = engagement.givenCommands(shown());
        shown.when(signs(CLIENT, 1, content(1, SPONSORED), DEADLINE)).expectRefusal(Rule.A2);
        shown.when(signs(CLIENT, 1, content(1, SPONSORED), DEADLINE.minusNanos(1)))
                .expectThat(events -> assertThat(events).hasSize(1));
    }

    @Test
    void a2_a_draft_cannot_be_signed() {
        var drafted =
                engagement.givenCommands(
                        List.of(opens(SPONSORED, SPONSOR), drafts(Examples.complete(SPONSORED))));
        drafted.when(signs(CLIENT, 1, SPONSORED)).expectRefusal(Rule.A4);
        drafted.when(signs(SPONSOR, 1, SPONSORED)).expectNotFound();
        drafted.when(isShown(SPONSOR, 1)).expectNotFound();
    }

    @Test
    void a2_what_was_withdrawn_declined_or_expired_cannot_be_signed() {
        for (EngagementCommand end :
                List.of(
                        new WithdrawAgreement(ENGAGEMENT, 1, COACH, NOON),
                        new DeclineAgreement(ENGAGEMENT, 1, SPONSOR, "no budget", NOON),
                        new NoticeDates(ENGAGEMENT, 0, DEADLINE))) {
            engagement
                    .givenCommands(and(shown(), end))
                    .when(signs(CLIENT, 1, SPONSORED))
                    .expectRefusal(Rule.A2);
        }
    }

    @Test
    void a3_somebody_who_does_not_sit_at_the_table_finds_nothing() {
        engagement.givenCommands(shown()).when(signs(STRANGER, 1, SPONSORED)).expectNotFound();
        engagement.givenCommands(shown()).when(isShown(STRANGER, 1)).expectNotFound();
        engagement.givenCommands(shown()).when(ends(STRANGER)).expectNotFound();
    }

    @Test
    void a3_another_contact_does_not_sign_for_the_one_who_was_asked() {
        engagement
                .givenCommands(
                        List.of(
                                opens(SPONSORED, SPONSOR, OTHER_CONTACT),
                                drafts(Examples.complete(SPONSORED)),
                                offers(SPONSOR),
                                isShown(OTHER_CONTACT, 1)))
                .when(signs(OTHER_CONTACT, 1, SPONSORED))
                .expectRefusal(Rule.A3);
    }

    @Test
    void a3_only_the_coach_drafts_offers_and_withdraws() {
        for (PersonId person : List.of(CLIENT, SPONSOR)) {
            engagement
                    .givenCommands(offered())
                    .when(
                            new DraftAgreement(
                                    ENGAGEMENT, person, Examples.complete(SPONSORED), NOON))
                    .expectRefusal(Rule.A3);
            engagement
                    .givenCommands(offered())
                    .when(new WithdrawAgreement(ENGAGEMENT, 1, person, NOON))
                    .expectRefusal(Rule.A3);
        }
    }

    @Test
    void a5_client_and_coach_sign_the_annex_by_its_own_hash() {
        Sha256 body = content(1, SPONSORED).bodyHash();
        var shown = engagement.givenCommands(shown());
        shown.when(signs(CLIENT, 1, body, Optional.empty())).expectRefusal(Rule.A5);
        shown.when(signs(COACH, 1, body, Optional.of(OTHER))).expectRefusal(Rule.A5);
    }

    @Test
    void a5_the_sponsor_neither_sees_nor_signs_the_annex_nor_can_guess_its_hash() {
        Sha256 body = content(1, SPONSORED).bodyHash();
        Sha256 annex = content(1, SPONSORED).annexHash();
        var shown = engagement.givenCommands(shown());
        Refusal right = shown.when(signs(SPONSOR, 1, body, Optional.of(annex))).refusal();
        Refusal wrong = shown.when(signs(SPONSOR, 1, body, Optional.of(OTHER))).refusal();
        assertThat(right.rule()).contains(Rule.A5);
        assertThat(right.getMessage()).isEqualTo(wrong.getMessage());
        shown.when(signs(SPONSOR, 1, SPONSORED))
                .expectThat(events ->
                        assertThat(((AgreementSigned) events.getFirst()).annexHash()).isEmpty());
        engagement
                .givenCommands(offered())
                .when(isShown(SPONSOR, 1))
                .expectThat(events ->
                        assertThat(((AgreementShown) events.getFirst()).annexHash()).isEmpty());
    }

    @Test
    void a9_any_party_may_end_at_any_time() {
        for (PersonId party : List.of(CLIENT, COACH, SPONSOR)) {
            for (List<EngagementCommand> before : List.of(offered(), shown(), inForce())) {
                engagement
                        .givenCommands(before)
                        .when(ends(party))
                        .expectThat(events ->
                                assertThat(((EngagementEnded) events.getFirst()).endedBy())
                                        .isEqualTo(party));
            }
        }
    }

    @Test
    void a9_after_the_end_nothing_is_drafted_signed_or_ended_any_more() {
        var ended = engagement.givenCommands(and(shown(), ends(CLIENT)));
        ended.when(drafts(Examples.complete(SPONSORED))).expectRefusal(Rule.A9);
        ended.when(signs(COACH, 1, SPONSORED)).expectRefusal(Rule.A9);
        ended.when(ends(COACH)).expectRefusal(Rule.A9);
        ended.when(ends(STRANGER)).expectNotFound();
    }

    @Test
    void a9_the_version_in_force_ends_with_the_coaching() {
        var ended = engagement.givenCommands(and(inForce(), ends(CLIENT)));
        assertThat(standing(ended.state(), 1)).isEqualTo(Standing.ENDED);
    }

    @Test
    void a10_each_party_gets_one_copy() {
        DeliverCopy copy = new DeliverCopy(ENGAGEMENT, 1, SPONSOR, OTHER, OTHER);
        engagement
                .givenCommands(inForce())
                .when(copy)
                .expect(List.of(new AgreementCopyDelivered(ENGAGEMENT, 1, SPONSOR, OTHER, OTHER)));
        engagement.givenCommands(and(inForce(), copy)).when(copy).expect(List.of());
        engagement.givenCommands(shown()).when(copy).expectNotFound();
    }

    @Test
    void a11_the_old_version_holds_until_the_new_one_is_signed_by_all() {
        var amending =
                engagement.givenCommands(
                        and(
                                inForce(),
                                drafts(Examples.complete(SPONSORED)),
                                offers(2),
                                isShown(CLIENT, 2),
                                isShown(COACH, 2),
                                isShown(SPONSOR, 2),
                                signs(CLIENT, 2, SPONSORED),
                                signs(COACH, 2, SPONSORED)));
        assertThat(standing(amending.state(), 1)).isEqualTo(Standing.IN_FORCE);
        var amended = amending.givenCommands(List.of(signs(SPONSOR, 2, SPONSORED)));
        assertThat(standing(amended.state(), 1)).isEqualTo(Standing.SUPERSEDED);
        assertThat(standing(amended.state(), 2)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void a11_a_declined_amendment_leaves_the_old_version_in_force() {
        var declined =
                engagement.givenCommands(
                        and(
                                inForce(),
                                drafts(Examples.complete(SPONSORED)),
                                offers(2),
                                new DeclineAgreement(ENGAGEMENT, 2, CLIENT, "", NOON)));
        assertThat(standing(declined.state(), 1)).isEqualTo(Standing.IN_FORCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jonas@acme.example", "jonas@mail.acme.example"})
    void d12_a_private_channel_of_the_sponsor_is_not_offered(String address) {
        engagement
                .givenCommands(List.of(opens(SPONSORED, SPONSOR), drafts(privateChannel(address))))
                .when(offers(1))
                .expectRefusal(Rule.D12);
    }

    @Test
    void a_draft_is_rewritten_until_it_is_offered() {
        var drafted =
                engagement.givenCommands(
                        List.of(opens(SPONSORED, SPONSOR), drafts(Examples.incomplete())));
        drafted.when(drafts(Examples.complete(SPONSORED)))
                .expectThat(events ->
                        assertThat(((AgreementDrafted) events.getFirst()).version()).isEqualTo(1));
    }

    @Test
    void what_ran_out_is_told_before_the_next_draft() {
        engagement
                .givenCommands(offered())
                .when(new DraftAgreement(ENGAGEMENT, COACH, Examples.complete(SPONSORED), DEADLINE))
                .expectThat(events -> {
                    assertThat(events.get(0)).isEqualTo(new AgreementExpired(ENGAGEMENT, 1));
                    assertThat(((AgreementDrafted) events.get(1)).version()).isEqualTo(2);
                });
    }

    @Test
    void an_offer_that_is_over_before_it_begins_is_refused() {
        OfferAgreement late =
                new OfferAgreement(
                        ENGAGEMENT,
                        1,
                        COACH,
                        NOON,
                        Optional.empty(),
                        SponsorChannels.NONE,
                        SALT,
                        NOON);
        engagement
                .givenCommands(
                        List.of(opens(SPONSORED, SPONSOR), drafts(Examples.complete(SPONSORED))))
                .when(late)
                .expectRefusal(Rule.A2);
    }

    @Test
    void nobody_sits_at_one_table_in_two_capacities() {
        var twice = opens(SPONSORED, SPONSOR, SPONSOR);
        engagement.when(twice).expectRefusal(Rule.A3);
    }

    @Test
    void the_kind_says_whether_there_is_a_sponsor() {
        engagement.when(opens(SPONSORED)).expectRefusal(Rule.A3);
        engagement.when(opens(INDIVIDUAL, SPONSOR)).expectRefusal(Rule.A3);
        engagement.when(opens(SPONSORED, STRANGER)).expectRefusal(Rule.A3);
    }

    @Test
    void nothing_is_found_before_the_file_is_opened() {
        engagement.when(ends(CLIENT)).expectNotFound();
        engagement.when(drafts(Examples.incomplete())).expectNotFound();
    }

    @Test
    void what_was_shown_once_is_told_once() {
        engagement.givenCommands(shown()).when(isShown(CLIENT, 1)).expect(List.of());
    }

    private static OfferAgreement offers(PersonId signatory) {
        return new OfferAgreement(
                ENGAGEMENT,
                1,
                COACH,
                DEADLINE,
                Optional.of(signatory),
                SponsorChannels.NONE,
                SALT,
                NOON);
    }

    private static OfferAgreement offers(int version) {
        return Given.offers(version);
    }

    private static Terms privateChannel(String address) {
        ObjectNode json = Examples.json(SPONSORED);
        ((ObjectNode) json.at("/annex/privateChannel")).put("address", address);
        return Examples.terms(json);
    }

    private static AgreementOffered offer(List<? extends EngagementEvent> events) {
        return (AgreementOffered) events.getFirst();
    }

    private static Opened opened(Engagement state) {
        return (Opened) state;
    }

    private static Standing standing(Engagement state, int version) {
        return opened(state).versions().get(version) instanceof Signed it
                ? it.standing()
                : Assertions.fail("version %d is not signed", version);
    }
}
