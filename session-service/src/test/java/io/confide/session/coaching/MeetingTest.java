package io.confide.session.coaching;

import static io.confide.deciding.Rule.A6;
import static io.confide.deciding.Rule.A9;
import static io.confide.deciding.Rule.S1;
import static io.confide.deciding.Rule.S11;
import static io.confide.deciding.Rule.S4;
import static io.confide.deciding.Rule.S6;
import static io.confide.deciding.Rule.S7;
import static io.confide.deciding.Rule.S8;
import static io.confide.deciding.Rule.S9;
import static io.confide.session.coaching.Story.ADA;
import static io.confide.session.coaching.Story.BEN;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.CLIENT_KEEPS;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.NOTHING_SIGNED;
import static io.confide.session.coaching.Story.NOW;
import static io.confide.session.coaching.Story.PLACE;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.START;
import static io.confide.session.coaching.Story.TOMS;
import static io.confide.session.coaching.Story.agreed;
import static io.confide.session.coaching.Story.and;
import static io.confide.session.coaching.Story.closed;
import static io.confide.session.coaching.Story.documented;
import static io.confide.session.coaching.Story.ended;
import static io.confide.session.coaching.Story.held;
import static io.confide.session.coaching.Story.hold;
import static io.confide.session.coaching.Story.recordingAgreed;
import static io.confide.session.coaching.Story.schedule;
import static io.confide.session.coaching.Story.scheduled;
import static io.confide.session.coaching.Story.sessionClosed;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.deciding.Scenario;
import io.confide.deciding.TimesInForce;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.SessionAgreed;
import io.confide.events.SessionEvent.SessionAgreementProposed;
import io.confide.events.SessionEvent.SessionCancelled;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionMissed;
import io.confide.events.SessionEvent.SessionRecordingAnswered;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionType;
import io.confide.session.coaching.MeetingCommand.AgreeOnSession;
import io.confide.session.coaching.MeetingCommand.AnswerRecording;
import io.confide.session.coaching.MeetingCommand.CancelSession;
import io.confide.session.coaching.MeetingCommand.CloseSession;
import io.confide.session.coaching.MeetingCommand.ConfirmSessionAgreement;
import io.confide.session.coaching.MeetingCommand.HoldSession;
import io.confide.session.coaching.MeetingCommand.ReportAbsence;
import io.confide.session.coaching.MeetingCommand.RescheduleSession;
import io.confide.session.coaching.MeetingCommand.ScheduleSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {
    private final Scenario<CoachingFile, CoachingCommand, SessionEvent> file =
            Scenario.of(new CoachingDecider());
    private final Scenario<CoachingFile, CoachingCommand, SessionEvent> planned =
            file.given(List.of(scheduled(SessionType.COACHING)));

    @Test
    void a_session_is_scheduled() {
        file.when(schedule(SessionType.COACHING, COACH_STORES))
                .expect(List.of(scheduled(SessionType.COACHING)));
    }

    @Test
    void a_coaching_session_may_be_planned_before_anything_is_signed() {
        file.when(schedule(SessionType.COACHING, NOTHING_SIGNED))
                .expect(List.of(scheduled(SessionType.COACHING)));
    }

    @Test
    void after_the_end_no_session_is_scheduled() {
        file.when(schedule(SessionType.COACHING, ended(NOW))).expectRefusal(A9);
    }

    @Test
    void after_the_end_no_session_gets_a_new_date() {
        planned.when(new RescheduleSession(COACHING, SESSION, ended(NOW), NOW, 60))
                .expectRefusal(A9);
    }

    @Test
    void a_three_way_session_needs_a_third_party() {
        Standing alone =
                new Standing(
                        Story.IN_FORCE,
                        COACH_STORES.custody(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        COACH_STORES.parties());
        file.when(schedule(SessionType.THREE_WAY, alone)).expectRefusal(S9);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 721, Integer.MAX_VALUE})
    void a_session_has_a_plausible_length(int minutes) {
        file.when(
                        new ScheduleSession(
                                COACHING,
                                SESSION,
                                COACH_STORES,
                                SessionType.COACHING,
                                START,
                                minutes,
                                PLACE))
                .expectRefusal(S8);
        planned.when(new RescheduleSession(COACHING, SESSION, COACH_STORES, NOW, minutes))
                .expectRefusal(S8);
        planned.when(new HoldSession(COACHING, SESSION, COACH, COACH_STORES, START, minutes, NOW))
                .expectRefusal(S8);
    }

    @Test
    void a_scheduled_session_gets_a_new_date() {
        planned.when(new RescheduleSession(COACHING, SESSION, COACH_STORES, NOW, 90))
                .expect(List.of(new SessionRescheduled(COACHING, SESSION, NOW, 90)));
    }

    @Test
    void calling_off_says_how_much_notice_there_was() {
        Instant dayBefore = START.minus(Duration.ofDays(1));
        planned.when(new CancelSession(COACHING, SESSION, ADA, dayBefore))
                .expect(List.of(new SessionCancelled(COACHING, SESSION, ADA, 24 * 60)));
    }

    @Test
    void notice_after_the_start_is_negative() {
        planned.when(new CancelSession(COACHING, SESSION, BEN, START.plusSeconds(600)))
                .expect(List.of(new SessionCancelled(COACHING, SESSION, BEN, -10)));
    }

    @Test
    void somebody_did_not_come() {
        planned.when(new ReportAbsence(COACHING, SESSION, COACH_STORES, ADA, NOW))
                .expect(List.of(new SessionMissed(COACHING, SESSION, ADA)));
    }

    @Test
    void nobody_misses_a_session_of_tomorrow() {
        planned.when(new ReportAbsence(COACHING, SESSION, COACH_STORES, ADA, START.minusSeconds(1)))
                .expectRefusal(S7);
    }

    @Test
    void a_stranger_cannot_have_missed_it() {
        planned.when(new ReportAbsence(COACHING, SESSION, COACH_STORES, new PersonId("eve"), NOW))
                .expectRefusal(S7);
    }

    @Test
    void what_the_client_says_a_session_is_for_is_agreed() {
        planned.when(new AgreeOnSession(COACHING, SESSION, CLIENT, COACH_STORES, TOMS))
                .expect(List.of(new SessionAgreed(COACHING, SESSION, TOMS)));
    }

    @Test
    void what_the_coach_says_a_session_is_for_is_a_proposal() {
        planned.when(new AgreeOnSession(COACHING, SESSION, COACH, COACH_STORES, TOMS))
                .expect(List.of(new SessionAgreementProposed(COACHING, SESSION, TOMS)));
    }

    @Test
    void the_client_makes_the_proposal_theirs() {
        proposed()
                .when(new ConfirmSessionAgreement(COACHING, SESSION, CLIENT))
                .expect(List.of(new SessionAgreed(COACHING, SESSION, TOMS)));
    }

    @Test
    void the_coach_cannot_confirm_their_own_proposal() {
        Refusal refusal =
                proposed().when(new ConfirmSessionAgreement(COACHING, SESSION, COACH)).refusal();
        assertThat(refusal.rule()).contains(S1);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void there_must_be_something_to_confirm() {
        planned.when(new ConfirmSessionAgreement(COACHING, SESSION, CLIENT)).expectRefusal(S1);
    }

    @Test
    void confirming_again_changes_nothing() {
        proposed()
                .given(List.of(new SessionAgreed(COACHING, SESSION, TOMS)))
                .when(new ConfirmSessionAgreement(COACHING, SESSION, CLIENT))
                .expect(List.of());
    }

    @Test
    void an_erased_proposal_cannot_be_confirmed() {
        planned.given(
                        List.of(
                                new SessionAgreementProposed(
                                        COACHING,
                                        SESSION,
                                        new Personal.Erased<>(Optional.empty()))))
                .when(new ConfirmSessionAgreement(COACHING, SESSION, CLIENT))
                .expectRefusal(io.confide.deciding.Rule.T5);
    }

    @Test
    void what_a_session_is_for_is_not_stored_before_custody_is_chosen() {
        planned.when(new AgreeOnSession(COACHING, SESSION, CLIENT, NOTHING_SIGNED, TOMS))
                .expectRefusal(S4);
    }

    @Test
    void what_a_closed_session_was_for_stays() {
        file.given(closed())
                .when(new AgreeOnSession(COACHING, SESSION, CLIENT, COACH_STORES, TOMS))
                .expectRefusal(S6);
    }

    @Test
    void a_session_was_held_when_the_coach_says_so() {
        planned.when(hold(COACH_STORES))
                .expect(
                        List.of(
                                new SessionHeld(
                                        COACHING, SESSION, SessionType.COACHING, START, 55)));
    }

    @Test
    void who_keeps_the_records_does_not_matter_for_holding() {
        planned.when(hold(CLIENT_KEEPS))
                .expect(
                        List.of(
                                new SessionHeld(
                                        COACHING, SESSION, SessionType.COACHING, START, 55)));
    }

    @Test
    void the_client_does_not_say_that_it_was_held() {
        planned.when(new HoldSession(COACHING, SESSION, CLIENT, COACH_STORES, START, 55, NOW))
                .expectRefusal(S7);
    }

    @Test
    void nothing_occurred_in_the_future() {
        planned.when(
                        new HoldSession(
                                COACHING,
                                SESSION,
                                COACH,
                                COACH_STORES,
                                NOW.plusSeconds(1),
                                55,
                                NOW))
                .expectRefusal(S7);
    }

    @ParameterizedTest
    @EnumSource(names = {"COACHING", "THREE_WAY", "REVIEW", "CLOSING"})
    void no_coaching_before_the_agreement_is_in_force(SessionType type) {
        file.given(List.of(scheduled(type))).when(hold(NOTHING_SIGNED)).expectRefusal(A6);
    }

    @ParameterizedTest
    @EnumSource(names = {"COACHING", "THREE_WAY", "REVIEW", "CLOSING"})
    void a_late_entry_makes_no_coaching_of_what_was_before_the_agreement(SessionType type) {
        Scenario<CoachingFile, CoachingCommand, SessionEvent> dated =
                file.given(List.of(scheduled(type)));
        Instant nextMinute = START.plus(Duration.ofMinutes(1));
        dated.when(hold(agreed(TimesInForce.since(nextMinute)))).expectRefusal(A6);
        dated.when(hold(agreed(TimesInForce.since(START.plusSeconds(59)))))
                .expect(List.of(new SessionHeld(COACHING, SESSION, type, START, 55)));
    }

    @Test
    void nothing_is_held_in_a_rest_whenever_it_is_entered() {
        TimesInForce rested =
                TimesInForce.since(START.minusSeconds(60)).until(START).from(NOW.minusSeconds(1));
        planned.when(hold(agreed(rested))).expectRefusal(A6);
    }

    @Test
    void in_a_rest_a_session_from_before_it_may_be_entered_late() {
        TimesInForce resting =
                TimesInForce.since(START.minusSeconds(60)).until(START.plusSeconds(1));
        planned.when(hold(agreed(resting)))
                .expect(
                        List.of(
                                new SessionHeld(
                                        COACHING, SESSION, SessionType.COACHING, START, 55)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHEMISTRY", "INITIATION"})
    void first_meetings_need_no_agreement(SessionType type) {
        file.given(List.of(scheduled(type)))
                .when(hold(NOTHING_SIGNED))
                .expect(List.of(new SessionHeld(COACHING, SESSION, type, START, 55)));
    }

    @Test
    void a_session_from_before_the_end_may_be_entered_late() {
        planned.when(hold(ended(START.plusSeconds(1))))
                .expect(
                        List.of(
                                new SessionHeld(
                                        COACHING, SESSION, SessionType.COACHING, START, 55)));
    }

    @Test
    void nothing_is_held_after_the_end() {
        planned.when(hold(ended(START))).expectRefusal(A9);
    }

    @Test
    void a_documented_session_is_closed_and_counts() {
        file.given(documented())
                .when(new CloseSession(COACHING, SESSION, COACH))
                .expect(List.of(sessionClosed()));
        assertThat(file.given(documented()).state().closedMinutes()).isZero();
        assertThat(file.given(closed()).state().closedMinutes()).isEqualTo(55);
    }

    @Test
    void a_session_without_any_document_is_not_closed() {
        file.given(held()).when(new CloseSession(COACHING, SESSION, COACH)).expectRefusal(S6);
    }

    @Test
    void the_client_does_not_close_a_session() {
        file.given(documented())
                .when(new CloseSession(COACHING, SESSION, CLIENT))
                .expectRefusal(S8);
    }

    @Test
    void a_session_is_not_held_twice() {
        file.given(held()).when(hold(COACH_STORES)).expectRefusal(S6);
    }

    @Test
    void a_cancelled_session_is_over() {
        Scenario<CoachingFile, CoachingCommand, SessionEvent> cancelled =
                planned.given(List.of(new SessionCancelled(COACHING, SESSION, ADA, 0)));
        cancelled.when(hold(COACH_STORES)).expectRefusal(S6);
        cancelled.when(new CancelSession(COACHING, SESSION, ADA, NOW)).expectRefusal(S6);
    }

    @Test
    void a_session_that_nobody_scheduled_is_not_there() {
        file.when(hold(COACH_STORES)).expectNotFound();
    }

    @Test
    void recording_needs_the_clients_yes_for_this_session() {
        planned.when(new AnswerRecording(COACHING, SESSION, CLIENT, recordingAgreed(), true, false))
                .expect(List.of(new SessionRecordingAnswered(COACHING, SESSION, true, false)));
    }

    @Test
    void the_coach_cannot_say_yes_to_recording() {
        planned.when(new AnswerRecording(COACHING, SESSION, COACH, recordingAgreed(), true, false))
                .expectRefusal(S11);
    }

    @Test
    void recording_needs_a_yes_in_the_agreement() {
        planned.when(new AnswerRecording(COACHING, SESSION, CLIENT, COACH_STORES, true, false))
                .expectRefusal(S11);
    }

    @Test
    void a_yes_to_recording_is_no_yes_to_artificial_intelligence() {
        planned.when(new AnswerRecording(COACHING, SESSION, CLIENT, recordingAgreed(), true, true))
                .expectRefusal(S11);
    }

    @Test
    void the_client_may_take_the_yes_back() {
        planned.given(List.of(new SessionRecordingAnswered(COACHING, SESSION, true, false)))
                .when(new AnswerRecording(COACHING, SESSION, CLIENT, COACH_STORES, false, false))
                .expect(List.of(new SessionRecordingAnswered(COACHING, SESSION, false, false)));
    }

    private Scenario<CoachingFile, CoachingCommand, SessionEvent> proposed() {
        return file.given(
                and(
                        List.of(scheduled(SessionType.COACHING)),
                        new SessionAgreementProposed(COACHING, SESSION, TOMS)));
    }
}
