package io.confide.retention.keeping;

import static io.confide.retention.keeping.Story.COACHING;
import static io.confide.retention.keeping.Story.DISPOSAL;
import static io.confide.retention.keeping.Story.FAY;
import static io.confide.retention.keeping.Story.HOLD;
import static io.confide.retention.keeping.Story.PIA;
import static io.confide.retention.keeping.Story.and;
import static io.confide.retention.keeping.Story.answer;
import static io.confide.retention.keeping.Story.approve;
import static io.confide.retention.keeping.Story.destroyed;
import static io.confide.retention.keeping.Story.due;
import static io.confide.retention.keeping.Story.end;
import static io.confide.retention.keeping.Story.hold;
import static io.confide.retention.keeping.Story.propose;
import static io.confide.retention.keeping.Story.start;
import static io.confide.retention.keeping.Story.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalVerificationFailed;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.DisposalCommand.AdmitFailure;
import io.confide.retention.keeping.HoldCommand.ProposeRelease;
import io.confide.retention.keeping.HoldCommand.ReleaseHold;
import io.confide.retention.keeping.RetentionFile.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T4, T6, T7, T14: holds, two people, everybody's answer. */
class DisposalTest {
    private final Scenario<RetentionFile, RetentionCommand, DeletionEvent> file =
            Scenario.of(new RetentionDecider());

    @Test
    void T2_what_is_not_due_is_not_proposed() {
        file.givenCommands(List.of(end())).when(propose()).expectRefusal(Rule.T2);
    }

    @Test
    void T14_the_proposer_does_not_approve() {
        file.givenCommands(and(due(), propose())).when(approve(FAY)).expectRefusal(Rule.T14);
    }

    @Test
    void T14_nothing_starts_unapproved() {
        file.givenCommands(and(due(), propose())).when(start()).expectRefusal(Rule.T14);
    }

    @Test
    void T4_what_is_held_is_left_out_and_so_is_the_name() {
        RetentionFile held =
                file.givenCommands(and(due(), hold(RetentionGroup.RECORDS), propose())).state();
        assertThat(held.disposal(DISPOSAL).groups())
                .doesNotContain(RetentionGroup.RECORDS, RetentionGroup.IDENTITY)
                .hasSize(4);
    }

    @Test
    void T4_a_hold_stops_what_is_approved_and_does_not_name_the_matter() {
        Refusal refusal =
                file.givenCommands(
                                and(due(), propose(), approve(PIA), hold(RetentionGroup.RECORDS)))
                        .when(start())
                        .refusal();
        assertThat(refusal.rule()).contains(Rule.T4);
        assertThat(refusal.getMessage() + refusal.remedy())
                .doesNotContainIgnoringCase("hold", "doe");
    }

    @Test
    void T4_the_last_release_disposes_of_nothing() {
        RetentionFile released =
                file.givenCommands(
                                and(
                                        due(),
                                        hold(RetentionGroup.RECORDS),
                                        new ProposeRelease(COACHING, HOLD, FAY),
                                        new ReleaseHold(COACHING, HOLD, PIA)))
                        .state();
        assertThat(released.stateOf(RetentionGroup.RECORDS)).isEqualTo(State.DUE);
    }

    @Test
    void T14_a_hold_is_released_by_two() {
        file.givenCommands(
                        and(
                                due(),
                                hold(RetentionGroup.RECORDS),
                                new ProposeRelease(COACHING, HOLD, FAY)))
                .when(new ReleaseHold(COACHING, HOLD, FAY))
                .expectRefusal(Rule.T14);
    }

    @Test
    void T4_what_is_being_disposed_of_cannot_be_held() {
        file.givenCommands(destroyed()).when(hold(RetentionGroup.RECORDS)).expectRefusal(Rule.T4);
    }

    @Test
    void T6_a_missing_answer_keeps_the_case_open() {
        file.givenCommands(and(destroyed(), answer("gateway", 0, 1)))
                .when(verify())
                .expectRefusal(Rule.T6);
    }

    @Test
    void T6_nobody_answers_who_is_not_awaited() {
        file.givenCommands(destroyed()).when(answer("passer-by", 0, 1)).expect(List.of());
    }

    @Test
    void T6_an_answer_is_noted_once() {
        file.givenCommands(and(destroyed(), answer("gateway", 0, 1)))
                .when(answer("gateway", 0, 1))
                .expect(List.of());
    }

    @Test
    void T7_what_can_be_read_is_not_certified_until_it_cannot() {
        var failed =
                file.givenCommands(
                        and(destroyed(), answer("gateway", 1, 1), answer("session-service", 0, 1)));
        failed.when(verify()).expectRefusal(Rule.T7);
        AdmitFailure admit = new AdmitFailure(COACHING, DISPOSAL);
        failed.when(admit)
                .expect(List.of(new DisposalVerificationFailed(COACHING, DISPOSAL, 10, 9)));
        failed.givenCommands(List.of(admit)).when(admit).expect(List.of());
        failed.givenCommands(List.of(admit, answer("gateway", 0, 2)))
                .when(verify())
                .expectThat(events -> assertThat(events).hasSize(2));
    }

    @Test
    void T8_verification_and_certificate_are_one() {
        file.givenCommands(
                        and(destroyed(), answer("gateway", 0, 1), answer("session-service", 0, 1)))
                .when(verify())
                .expect(
                        List.of(
                                new DisposalVerified(COACHING, DISPOSAL, 10, 10),
                                new CertificateIssued(
                                        COACHING, DISPOSAL, "{}", "signature", "key")));
    }
}
