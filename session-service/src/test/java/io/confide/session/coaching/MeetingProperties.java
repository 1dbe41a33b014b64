package io.confide.session.coaching;

import static io.confide.session.coaching.Story.ADA;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.NOW;
import static io.confide.session.coaching.Story.REFLECTION;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.START;
import static io.confide.session.coaching.Story.TEXT;
import static io.confide.session.coaching.Story.hold;
import static io.confide.session.coaching.Story.scheduled;
import static io.confide.session.coaching.Story.writeNote;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionType;
import io.confide.session.coaching.Meeting.Status;
import io.confide.session.coaching.MeetingCommand.CancelSession;
import io.confide.session.coaching.MeetingCommand.CloseSession;
import io.confide.session.coaching.MeetingCommand.ReportAbsence;
import io.confide.session.coaching.MeetingCommand.RescheduleSession;
import io.confide.session.coaching.ReflectionCommand.WriteReflection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MeetingProperties {
    private static final CoachingDecider DECIDER = new CoachingDecider();

    enum Step {
        RESCHEDULE,
        CANCEL,
        MISS,
        HOLD,
        NOTE,
        CLIENT_REFLECTS,
        COACH_REFLECTS,
        CLOSE
    }

    /** The specification's picture of a session, read off by hand; what is not here is refused. */
    private static final Map<Status, Map<Step, Status>> ALLOWED =
            Map.of(
                    Status.SCHEDULED,
                    Map.of(
                            Step.RESCHEDULE, Status.SCHEDULED,
                            Step.CANCEL, Status.CANCELLED,
                            Step.MISS, Status.MISSED,
                            Step.HOLD, Status.HELD),
                    Status.HELD,
                    Map.of(
                            Step.NOTE, Status.DOCUMENTED,
                            Step.CLIENT_REFLECTS, Status.DOCUMENTED,
                            Step.COACH_REFLECTS, Status.DOCUMENTED),
                    Status.DOCUMENTED,
                    Map.of(
                            Step.NOTE, Status.DOCUMENTED,
                            Step.CLIENT_REFLECTS, Status.DOCUMENTED,
                            Step.COACH_REFLECTS, Status.DOCUMENTED,
                            Step.CLOSE, Status.CLOSED),
                    Status.CLOSED,
                    Map.of(
                            Step.CLIENT_REFLECTS, Status.CLOSED,
                            Step.COACH_REFLECTS, Status.CLOSED),
                    Status.CANCELLED,
                    Map.of(),
                    Status.MISSED,
                    Map.of());

    @Property
    void a_session_goes_where_the_picture_says_and_nowhere_else(@ForAll List<Step> steps) {
        CoachingFile file = DECIDER.evolve(DECIDER.initial(), scheduled(SessionType.COACHING));
        Status expected = Status.SCHEDULED;
        for (Step step : steps) {
            Map<Step, Status> allowed = ALLOWED.getOrDefault(expected, Map.of());
            List<SessionEvent> events = tryTo(file, step);
            assertThat(events.isEmpty())
                    .as("%s refused", step)
                    .isEqualTo(!allowed.containsKey(step));
            expected = allowed.getOrDefault(step, expected);
            file = after(file, events);
            assertThat(file.meetings().get(SESSION).status()).isEqualTo(expected);
        }
    }

    @Property
    void only_closed_sessions_count(@ForAll List<Step> steps) {
        CoachingFile file = DECIDER.evolve(DECIDER.initial(), scheduled(SessionType.COACHING));
        for (Step step : steps) {
            List<SessionEvent> events = tryTo(file, step);
            file = after(file, events);
            boolean closed = file.meetings().get(SESSION).status() == Status.CLOSED;
            assertThat(file.closedMinutes()).isEqualTo(closed ? 55 : 0);
        }
    }

    private static CoachingFile after(CoachingFile file, List<SessionEvent> events) {
        CoachingFile next = file;
        for (SessionEvent event : events) {
            next = DECIDER.evolve(next, event);
        }
        return next;
    }

    private static List<SessionEvent> tryTo(CoachingFile file, Step step) {
        try {
            return DECIDER.decide(file, command(step));
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static CoachingCommand command(Step step) {
        return switch (step) {
            case RESCHEDULE -> new RescheduleSession(COACHING, SESSION, COACH_STORES, START, 60);
            case CANCEL -> new CancelSession(COACHING, SESSION, ADA, NOW);
            case MISS -> new ReportAbsence(COACHING, SESSION, COACH_STORES, ADA, NOW);
            case HOLD -> hold(COACH_STORES);
            case NOTE -> writeNote(COACH_STORES);
            case CLIENT_REFLECTS -> reflect(CLIENT);
            case COACH_REFLECTS -> reflect(COACH);
            case CLOSE -> new CloseSession(COACHING, SESSION, COACH);
        };
    }

    private static WriteReflection reflect(Party party) {
        return new WriteReflection(COACHING, SESSION, REFLECTION, party, COACH_STORES, TEXT);
    }
}
