package io.confide.session.coaching;

import static io.confide.deciding.Rule.S1;
import static io.confide.deciding.Rule.S11;
import static io.confide.deciding.Rule.S6;
import static io.confide.deciding.Rule.S7;
import static io.confide.deciding.Rule.S8;
import static io.confide.deciding.Rule.S9;

import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.SessionAgreed;
import io.confide.events.SessionEvent.SessionAgreementProposed;
import io.confide.events.SessionEvent.SessionCancelled;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionMissed;
import io.confide.events.SessionEvent.SessionRecordingAnswered;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionType;
import io.confide.session.coaching.Meeting.Status;
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
import java.util.List;

/** What happens to meetings: {@code scheduled → held → documented → closed}, or not at all. */
final class Meetings {
    private static final int LONGEST = (int) Duration.ofHours(12).toMinutes();

    private Meetings() {}

    static List<SessionEvent> decide(CoachingFile file, MeetingCommand command) {
        return switch (command) {
            case ScheduleSession schedule -> schedule(schedule);
            case RescheduleSession reschedule -> reschedule(file, reschedule);
            case CancelSession cancel -> cancel(meeting(file, cancel), cancel);
            case ReportAbsence absence -> missed(meeting(file, absence), absence);
            case AgreeOnSession agree -> agree(meeting(file, agree), agree);
            case ConfirmSessionAgreement confirm -> confirm(meeting(file, confirm), confirm);
            case AnswerRecording answer -> answer(meeting(file, answer), answer);
            case HoldSession hold -> hold(meeting(file, hold), hold);
            case CloseSession close -> close(meeting(file, close), close);
        };
    }

    private static Meeting meeting(CoachingFile file, MeetingCommand command) {
        return file.meetings().get(command.session());
    }

    private static List<SessionEvent> schedule(ScheduleSession command) {
        command.standing().mustNotHaveEnded("new sessions");
        mustBePlausible(command.minutes());
        if (command.type() == SessionType.THREE_WAY && !command.standing().threeWay()) {
            throw Refusal.invalid(
                    S9,
                    "There is no third party in this engagement.",
                    "Choose another type of session.",
                    List.of(new Violation("/type", "needs a sponsor")));
        }
        return List.of(
                new SessionScheduled(
                        command.engagement(),
                        command.session(),
                        command.type(),
                        command.startsAt(),
                        command.minutes(),
                        command.place()));
    }

    private static List<SessionEvent> reschedule(CoachingFile file, RescheduleSession command) {
        Meeting meeting = meeting(file, command);
        meeting.mustBe(Status.SCHEDULED, "rescheduled");
        command.standing().mustNotHaveEnded("new dates");
        mustBePlausible(command.minutes());
        return List.of(
                new SessionRescheduled(
                        command.engagement(),
                        command.session(),
                        command.startsAt(),
                        command.minutes()));
    }

    private static List<SessionEvent> cancel(Meeting meeting, CancelSession command) {
        meeting.mustBe(Status.SCHEDULED, "cancelled");
        long notice = Duration.between(command.at(), meeting.startsAt()).toMinutes();
        return List.of(
                new SessionCancelled(
                        command.engagement(), command.session(), command.by(), notice));
    }

    private static List<SessionEvent> missed(Meeting meeting, ReportAbsence command) {
        meeting.mustBe(Status.SCHEDULED, "missed");
        if (!command.standing().parties().contains(command.missedBy())) {
            throw Refusal.invalid(
                    S7,
                    "Only the client or the coach can have missed it.",
                    "Name the client or the coach of this engagement.",
                    List.of(new Violation("/missedBy", "is neither client nor coach")));
        }
        if (command.at().isBefore(meeting.startsAt())) {
            throw Refusal.conflict(
                    S7,
                    "Nobody can have missed a session that has not begun.",
                    "Cancel or reschedule it, or wait until it should have begun.");
        }
        return List.of(
                new SessionMissed(command.engagement(), command.session(), command.missedBy()));
    }

    private static List<SessionEvent> agree(Meeting meeting, AgreeOnSession command) {
        mustStillBeOpen(meeting);
        command.standing().chosenCustody();
        return command.party().isClient()
                ? agreed(command.engagement(), meeting, command.toms())
                : List.of(
                        new SessionAgreementProposed(
                                command.engagement(), command.session(), command.toms()));
    }

    private static List<SessionEvent> confirm(Meeting meeting, ConfirmSessionAgreement command) {
        command.party().mustBeClient(S1, "confirms what a session is for");
        if (meeting.proposed().isEmpty() && meeting.agreed().isPresent()) {
            return List.of();
        }
        mustStillBeOpen(meeting);
        Personal<Toms> proposed =
                meeting.proposed()
                        .orElseThrow(() ->
                                Refusal.conflict(
                                        S1,
                                        "Nothing was proposed for this session.",
                                        "Say what the session is for in your own words."));
        if (proposed.isErased()) {
            throw CoachingFile.erased();
        }
        return agreed(command.engagement(), meeting, proposed);
    }

    private static List<SessionEvent> agreed(
            EngagementId engagement, Meeting meeting, Personal<Toms> toms) {
        return List.of(new SessionAgreed(engagement, meeting.id(), toms));
    }

    private static List<SessionEvent> answer(Meeting meeting, AnswerRecording command) {
        command.party().mustBeClient(S11, "says yes to recording a session");
        if (!command.standing().allows(command.recording(), command.artificialIntelligence())) {
            throw Refusal.conflict(
                    S11,
                    "The agreement says no to this in term 20.",
                    "Sign a new version of the agreement first.");
        }
        meeting.mustBe(Status.SCHEDULED, "answered for");
        if (meeting.recording() == command.recording()
                && meeting.artificialIntelligence() == command.artificialIntelligence()) {
            return List.of();
        }
        return List.of(
                new SessionRecordingAnswered(
                        command.engagement(),
                        command.session(),
                        command.recording(),
                        command.artificialIntelligence()));
    }

    private static List<SessionEvent> hold(Meeting meeting, HoldSession command) {
        command.party().mustBeCoach(S7, "says that a session was held");
        meeting.mustBe(Status.SCHEDULED, "held");
        mustBePlausible(command.minutes());
        if (command.occurredAt().isAfter(command.at())) {
            throw Refusal.invalid(
                    S7,
                    "It cannot have occurred later than now.",
                    "Say when it did occur.",
                    List.of(new Violation("/occurredAt", "lies in the future")));
        }
        switch (meeting.type()) {
            case CHEMISTRY, INITIATION -> {}
            case COACHING, THREE_WAY, REVIEW, CLOSING ->
                    command.standing().mustHaveBeenInForce(command.occurredAt());
        }
        command.standing().mustNotHaveEndedBefore(command.occurredAt(), "sessions after its end");
        return List.of(
                new SessionHeld(
                        command.engagement(),
                        command.session(),
                        meeting.type(),
                        command.occurredAt(),
                        command.minutes()));
    }

    private static List<SessionEvent> close(Meeting meeting, CloseSession command) {
        command.party().mustBeCoach(S8, "closes a session");
        meeting.mustBe(Status.DOCUMENTED, "closed");
        return List.of(
                new SessionClosed(
                        command.engagement(),
                        command.session(),
                        meeting.type(),
                        meeting.startsAt(),
                        meeting.minutes()));
    }

    private static void mustStillBeOpen(Meeting meeting) {
        switch (meeting.status()) {
            case SCHEDULED, HELD, DOCUMENTED -> {}
            case CLOSED, CANCELLED, MISSED ->
                    throw Refusal.conflict(
                            S6,
                            "This session is over; what it was for stays as it is.",
                            "Agree on the next session instead.");
        }
    }

    private static void mustBePlausible(int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw Refusal.invalid(
                    S8,
                    "A session lasts from 1 to " + LONGEST + " minutes.",
                    "Say how many minutes it lasts.",
                    List.of(new Violation("/minutes", "from 1 to " + LONGEST)));
        }
    }
}
