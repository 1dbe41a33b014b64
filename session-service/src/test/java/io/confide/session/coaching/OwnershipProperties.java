package io.confide.session.coaching;

import static io.confide.session.coaching.Story.ACTION;
import static io.confide.session.coaching.Story.AIM;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.REASON;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.TEXT;
import static io.confide.session.coaching.Story.TOMS;
import static io.confide.session.coaching.Story.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.events.ActionStatus;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.SessionAgreed;
import io.confide.session.coaching.ActionCommand.ConfirmAction;
import io.confide.session.coaching.ActionCommand.ProgressAction;
import io.confide.session.coaching.ActionCommand.WordAction;
import io.confide.session.coaching.AimCommand.ConfirmAim;
import io.confide.session.coaching.AimCommand.RateAim;
import io.confide.session.coaching.AimCommand.WordAim;
import io.confide.session.coaching.MeetingCommand.AgreeOnSession;
import io.confide.session.coaching.MeetingCommand.ConfirmSessionAgreement;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** S1: whatever anybody does in whatever order, what is set is set by the client. */
class OwnershipProperties {
    private static final CoachingDecider DECIDER = new CoachingDecider();
    private static final LocalDate DUE = LocalDate.parse("2026-12-24");

    enum Wish {
        WORD_AIM,
        CONFIRM_AIM,
        RATE_AIM,
        WORD_ACTION,
        CONFIRM_ACTION,
        PROGRESS_ACTION,
        AGREE,
        CONFIRM_AGREEMENT
    }

    record Attempt(boolean byClient, Wish wish) {
        Party party() {
            return byClient ? CLIENT : COACH;
        }
    }

    @Property
    void nothing_of_the_coachs_is_set_without_an_act_of_the_client(
            @ForAll List<Boolean> byClient, @ForAll List<Wish> wishes) {
        CoachingFile file = DECIDER.initial();
        for (SessionEvent event : held()) {
            file = DECIDER.evolve(file, event);
        }
        boolean clientActed = false;
        for (int i = 0; i < Math.min(byClient.size(), wishes.size()); i++) {
            Attempt attempt = new Attempt(byClient.get(i), wishes.get(i));
            List<SessionEvent> events = tryTo(file, attempt);
            assertThat(events.stream().filter(OwnershipProperties::belongsToTheClient))
                    .allSatisfy(_ -> assertThat(attempt.byClient()).isTrue());
            clientActed |= attempt.byClient();
            for (SessionEvent event : events) {
                file = DECIDER.evolve(file, event);
            }
        }
        assertThat(clientActed || nothingIsSet(file)).isTrue();
    }

    private static boolean nothingIsSet(CoachingFile file) {
        return file.aims().all().stream().noneMatch(Aim::set)
                && file.actions().all().stream().noneMatch(Action::set)
                && file.meetings().get(SESSION).agreed().isEmpty();
    }

    private static boolean belongsToTheClient(SessionEvent event) {
        return event instanceof AimSet
                || event instanceof AimProgressed
                || event instanceof ActionSet
                || event instanceof ActionProgressed
                || event instanceof SessionAgreed;
    }

    private static List<SessionEvent> tryTo(CoachingFile file, Attempt attempt) {
        try {
            return DECIDER.decide(file, command(attempt.party(), attempt.wish()));
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static CoachingCommand command(Party party, Wish wish) {
        return switch (wish) {
            case WORD_AIM -> new WordAim(COACHING, AIM, party, COACH_STORES, TEXT);
            case CONFIRM_AIM -> new ConfirmAim(COACHING, AIM, party);
            case RATE_AIM -> new RateAim(COACHING, AIM, party, Personal.of(40));
            case WORD_ACTION -> new WordAction(COACHING, ACTION, party, COACH_STORES, DUE, TEXT);
            case CONFIRM_ACTION -> new ConfirmAction(COACHING, ACTION, party);
            case PROGRESS_ACTION ->
                    new ProgressAction(COACHING, ACTION, party, ActionStatus.DONE, REASON);
            case AGREE -> new AgreeOnSession(COACHING, SESSION, party, COACH_STORES, TOMS);
            case CONFIRM_AGREEMENT -> new ConfirmSessionAgreement(COACHING, SESSION, party);
        };
    }
}
