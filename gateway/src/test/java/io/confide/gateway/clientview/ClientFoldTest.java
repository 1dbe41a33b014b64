package io.confide.gateway.clientview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.events.AccessEvent.OperationPerformed;
import io.confide.events.ActionStatus;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.Personal;
import io.confide.events.Recorded;
import io.confide.gateway.clientview.AgreementSection.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientFoldTest {
    private final ClientView running = Story.running().view();

    @Test
    void the_file_says_who_is_at_the_table() {
        assertThat(running.firm()).contains(Story.FIRM);
        assertThat(running.agreement().opened().orElseThrow().client()).isEqualTo(Story.CLIENT);
        assertThat(running.agreement().opened().orElseThrow().sponsorContacts())
                .containsExactly(Story.SPONSOR);
    }

    @Test
    void the_version_in_force_has_every_signature() {
        var binding = running.agreement().binding().orElseThrow();
        assertThat(binding.number()).isEqualTo(1);
        assertThat(binding.status()).isEqualTo(Status.IN_FORCE);
        assertThat(binding.signatures())
                .extracting(AgreementSection.Signature::capacity)
                .containsExactlyInAnyOrder(Capacity.values());
        assertThat(running.stage()).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void a_new_draft_leaves_the_version_in_force_alone() {
        assertThat(running.agreement().versions())
                .extracting(Version::status)
                .containsExactly(Status.IN_FORCE, Status.DRAFT);
    }

    @Test
    void a_held_session_counts_and_the_next_one_is_known() {
        assertThat(running.sessions().held()).isEqualTo(1);
        assertThat(running.sessions().next(Story.START).orElseThrow().id().value()).isEqualTo("s2");
    }

    @Test
    void an_aim_that_the_client_confirmed_is_set_and_keeps_its_progress() {
        var aim = running.sessions().aims().getFirst();
        assertThat(aim.set()).isTrue();
        assertThat(aim.progress()).extracting(p -> p.orElse(0)).containsExactly(40);
        assertThat(running.sessions().actions().getFirst().status()).isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void a_note_that_the_client_keeps_has_no_words_here() {
        var kept = running.sessions().notes().getLast();
        assertThat(kept.custody()).isEqualTo(Custody.CLIENT_KEEPS);
        assertThat(kept.text()).isEmpty();
        assertThat(kept.handedOverAt()).isPresent();
    }

    @Test
    void a_withdrawn_consent_does_not_stand_and_the_delivery_stays_in_the_register() {
        assertThat(running.consent().grants().getFirst().standsAt(Story.START)).isFalse();
        assertThat(running.consent().disclosures())
                .extracting(ConsentSection.Disclosure::made)
                .containsExactly(false, true);
    }

    @Test
    void the_end_leads_through_due_dates_to_erased() {
        assertThat(Story.ended().view().stage()).isEqualTo(Stage.INACTIVE);
        ClientView erased = Story.erased().view();
        assertThat(erased.stage()).isEqualTo(Stage.ERASED);
        assertThat(erased.retention().disposals().getFirst().certified()).isTrue();
        assertThat(erased.agreement().binding().orElseThrow().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void an_event_about_what_was_never_told_is_a_hole_and_stops_the_fold() {
        List<Recorded<?>> holed = new ArrayList<>(Story.running().recorded().get("session"));
        holed.removeFirst();
        assertThatThrownBy(() -> Story.fold(holed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_operations_did_belongs_in_no_file() {
        Recorded<?> operation =
                new Recorded<>(
                        "access",
                        1,
                        Story.START,
                        Story.FIRM,
                        Optional.empty(),
                        "linden",
                        0,
                        new UUID(0, 1),
                        new OperationPerformed(
                                Story.FIRM, "rebuild", "ops", "", "", Personal.of("why")));
        assertThat(new ClientViews().keys(operation)).isEmpty();
    }

    @Test
    void files_are_found_by_everybody_at_the_table_in_their_firm_only() {
        assertThat(new ClientViews().index(running))
                .containsEntry("client", List.of("linden/ana"))
                .containsEntry("coach", List.of("linden/ben"))
                .containsEntry("sponsor", List.of("linden/sue"))
                .containsEntry("firm", List.of("linden"));
    }
}
