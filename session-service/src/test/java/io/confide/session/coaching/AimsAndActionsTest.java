package io.confide.session.coaching;

import static io.confide.deciding.Rule.A9;
import static io.confide.deciding.Rule.S1;
import static io.confide.deciding.Rule.S4;
import static io.confide.deciding.Rule.T5;
import static io.confide.session.coaching.Story.ACTION;
import static io.confide.session.coaching.Story.AIM;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.NOTHING_SIGNED;
import static io.confide.session.coaching.Story.NOW;
import static io.confide.session.coaching.Story.REASON;
import static io.confide.session.coaching.Story.TEXT;
import static io.confide.session.coaching.Story.ended;

import io.confide.deciding.Scenario;
import io.confide.events.ActionStatus;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.session.coaching.ActionCommand.ConfirmAction;
import io.confide.session.coaching.ActionCommand.ProgressAction;
import io.confide.session.coaching.ActionCommand.WordAction;
import io.confide.session.coaching.AimCommand.ConfirmAim;
import io.confide.session.coaching.AimCommand.RateAim;
import io.confide.session.coaching.AimCommand.WordAim;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AimsAndActionsTest {
    private static final LocalDate DUE = LocalDate.parse("2026-12-24");
    private static final AimProposed AIM_PROPOSED = new AimProposed(COACHING, AIM, TEXT);
    private static final AimSet AIM_SET = new AimSet(COACHING, AIM, TEXT);
    private static final ActionProposed ACTION_PROPOSED =
            new ActionProposed(COACHING, ACTION, DUE, TEXT);
    private static final ActionSet ACTION_SET = new ActionSet(COACHING, ACTION, DUE, TEXT);

    private final Scenario<CoachingFile, CoachingCommand, SessionEvent> file =
            Scenario.of(new CoachingDecider());

    @Test
    void the_client_sets_aims_and_actions() {
        file.when(aim(CLIENT, COACH_STORES)).expect(List.of(AIM_SET));
        file.when(action(CLIENT, COACH_STORES)).expect(List.of(ACTION_SET));
    }

    @Test
    void the_coach_proposes_aims_and_actions() {
        file.when(aim(COACH, COACH_STORES)).expect(List.of(AIM_PROPOSED));
        file.when(action(COACH, COACH_STORES)).expect(List.of(ACTION_PROPOSED));
    }

    @Test
    void the_client_makes_a_proposal_theirs() {
        file.given(List.of(AIM_PROPOSED))
                .when(new ConfirmAim(COACHING, AIM, CLIENT))
                .expect(List.of(AIM_SET));
        file.given(List.of(ACTION_PROPOSED))
                .when(new ConfirmAction(COACHING, ACTION, CLIENT))
                .expect(List.of(ACTION_SET));
    }

    @Test
    void the_coach_confirms_nothing() {
        file.given(List.of(AIM_PROPOSED))
                .when(new ConfirmAim(COACHING, AIM, COACH))
                .expectRefusal(S1);
        file.given(List.of(ACTION_PROPOSED))
                .when(new ConfirmAction(COACHING, ACTION, COACH))
                .expectRefusal(S1);
    }

    @Test
    void confirming_again_changes_nothing() {
        file.given(List.of(AIM_SET)).when(new ConfirmAim(COACHING, AIM, CLIENT)).expect(List.of());
        file.given(List.of(ACTION_SET))
                .when(new ConfirmAction(COACHING, ACTION, CLIENT))
                .expect(List.of());
    }

    @Test
    void what_was_erased_cannot_be_confirmed() {
        file.given(List.of(new AimProposed(COACHING, AIM, erased())))
                .when(new ConfirmAim(COACHING, AIM, CLIENT))
                .expectRefusal(T5);
        file.given(List.of(new ActionProposed(COACHING, ACTION, DUE, erased())))
                .when(new ConfirmAction(COACHING, ACTION, CLIENT))
                .expectRefusal(T5);
    }

    @Test
    void the_client_says_how_far_an_aim_is() {
        file.given(List.of(AIM_SET))
                .when(rate(CLIENT, 40))
                .expect(List.of(new AimProgressed(COACHING, AIM, Personal.of(40))));
    }

    @Test
    void the_coach_does_not_rate_an_aim() {
        file.given(List.of(AIM_SET)).when(rate(COACH, 40)).expectRefusal(S1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void progress_goes_from_0_to_100(int progress) {
        file.given(List.of(AIM_SET)).when(rate(CLIENT, progress)).expectRefusal(S1);
    }

    @Test
    void a_proposal_makes_no_progress() {
        file.given(List.of(AIM_PROPOSED)).when(rate(CLIENT, 40)).expectRefusal(S1);
        file.given(List.of(ACTION_PROPOSED)).when(done(CLIENT)).expectRefusal(S1);
    }

    @Test
    void the_client_says_how_far_an_action_is() {
        file.given(List.of(ACTION_SET))
                .when(done(CLIENT))
                .expect(List.of(new ActionProgressed(COACHING, ACTION, ActionStatus.DONE, REASON)));
    }

    @Test
    void the_coach_does_not_tick_off_an_action() {
        file.given(List.of(ACTION_SET)).when(done(COACH)).expectRefusal(S1);
    }

    @Test
    void no_aim_or_action_is_stored_before_custody_is_chosen() {
        file.when(aim(CLIENT, NOTHING_SIGNED)).expectRefusal(S4);
        file.when(action(COACH, NOTHING_SIGNED)).expectRefusal(S4);
    }

    @Test
    void after_the_end_there_are_no_new_aims_or_actions() {
        file.when(aim(CLIENT, ended(NOW))).expectRefusal(A9);
        file.when(action(COACH, ended(NOW))).expectRefusal(A9);
    }

    private static <T> Personal<T> erased() {
        return new Personal.Erased<>(Optional.empty());
    }

    private static WordAim aim(Party party, Standing standing) {
        return new WordAim(COACHING, AIM, party, standing, TEXT);
    }

    private static RateAim rate(Party party, int progress) {
        return new RateAim(COACHING, AIM, party, Personal.of(progress));
    }

    private static WordAction action(Party party, Standing standing) {
        return new WordAction(COACHING, ACTION, party, standing, DUE, TEXT);
    }

    private static ProgressAction done(Party party) {
        return new ProgressAction(COACHING, ACTION, party, ActionStatus.DONE, REASON);
    }
}
