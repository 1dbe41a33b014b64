package io.confide.session.meeting;

import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.MeetingCommand;
import io.confide.session.coaching.MeetingCommand.AgreeOnSession;
import io.confide.session.coaching.MeetingCommand.AnswerRecording;
import io.confide.session.coaching.MeetingCommand.CancelSession;
import io.confide.session.coaching.MeetingCommand.CloseSession;
import io.confide.session.coaching.MeetingCommand.ConfirmSessionAgreement;
import io.confide.session.coaching.MeetingCommand.HoldSession;
import io.confide.session.coaching.MeetingCommand.ReportAbsence;
import io.confide.session.coaching.MeetingCommand.RescheduleSession;
import io.confide.session.coaching.MeetingCommand.ScheduleSession;
import io.confide.session.reading.ReadingLog;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/session/engagements/{engagement}")
class MeetingController {
    private final Seats seats;
    private final Commands commands;
    private final ReadingLog reading;

    MeetingController(Seats seats, Commands commands, ReadingLog reading) {
        this.seats = seats;
        this.commands = commands;
        this.reading = reading;
    }

    @GetMapping
    ResponseEntity<Overview> overview(Caller caller, @PathVariable EngagementId engagement) {
        Loaded<CoachingFile> file = seats.file(seats.of(caller, engagement));
        return file.ok(Overview.of(engagement, file.state()));
    }

    @GetMapping("/sessions/{session}")
    ResponseEntity<Overview.Session> session(
            Caller caller, @PathVariable EngagementId engagement, @PathVariable SessionId session) {
        Loaded<CoachingFile> file = seats.file(seats.of(caller, engagement));
        return file.ok(Overview.Session.of(file.state().meetings().get(session)));
    }

    @PostMapping("/sessions")
    ResponseEntity<Scheduled> schedule(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Plan plan) {
        Seat seat = seats.of(caller, engagement);
        SessionId session = new SessionId(act.idFor("session"));
        return commands.dispatch(
                        act,
                        new ScheduleSession(
                                engagement,
                                session,
                                seat.standing(),
                                plan.type(),
                                plan.startsAt(),
                                plan.minutes(),
                                Personal.of(plan.place())))
                .created(seat.at("sessions/" + session), new Scheduled(session));
    }

    @PostMapping("/sessions/{session}/reschedule")
    ResponseEntity<Void> reschedule(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody NewDate date) {
        Seat seat = seats.of(caller, engagement);
        act.requireVersion();
        return done(
                act,
                new RescheduleSession(
                        engagement, session, seat.standing(), date.startsAt(), date.minutes()));
    }

    @PostMapping("/sessions/{session}/cancellation")
    ResponseEntity<Void> cancel(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session) {
        Seat seat = seats.of(caller, engagement);
        return done(act, new CancelSession(engagement, session, seat.party().person(), act.at()));
    }

    @PostMapping("/sessions/{session}/absence")
    ResponseEntity<Void> absence(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Absence absence) {
        Seat seat = seats.of(caller, engagement);
        return done(
                act,
                new ReportAbsence(
                        engagement, session, seat.standing(), absence.missedBy(), act.at()));
    }

    @GetMapping("/sessions/{session}/agreement")
    ResponseEntity<SessionAgreement> agreement(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        SessionAgreement agreement = SessionAgreement.of(file.state().meetings().get(session));
        if (agreement.saysSomething()) {
            reading.tell(act, seat, RecordClass.K4, session.value());
        }
        return file.ok(agreement);
    }

    @PutMapping("/sessions/{session}/agreement")
    ResponseEntity<Void> agree(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Purpose purpose) {
        Seat seat = seats.of(caller, engagement);
        return done(
                act,
                new AgreeOnSession(
                        engagement,
                        session,
                        seat.party(),
                        seat.standing(),
                        Personal.of(purpose.toms())));
    }

    @PostMapping("/sessions/{session}/agreement/confirmation")
    ResponseEntity<Void> confirm(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session) {
        Seat seat = seats.of(caller, engagement);
        return done(act, new ConfirmSessionAgreement(engagement, session, seat.party()));
    }

    @PutMapping("/sessions/{session}/recording")
    ResponseEntity<Void> recording(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Recording answer) {
        Seat seat = seats.of(caller, engagement);
        return done(
                act,
                new AnswerRecording(
                        engagement,
                        session,
                        seat.party(),
                        seat.standing(),
                        answer.recording(),
                        answer.artificialIntelligence()));
    }

    @PostMapping("/sessions/{session}/held")
    ResponseEntity<Entered> hold(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Occurrence occurrence) {
        Seat seat = seats.of(caller, engagement);
        Accepted held =
                commands.dispatch(
                        act,
                        new HoldSession(
                                engagement,
                                session,
                                seat.party(),
                                seat.standing(),
                                occurrence.occurredAt(),
                                occurrence.minutes(),
                                act.at()));
        Instant recordedAt = held.events().getFirst().at();
        return held.ok(Entered.of(occurrence.occurredAt(), recordedAt));
    }

    @PostMapping("/sessions/{session}/close")
    ResponseEntity<Void> close(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session) {
        Seat seat = seats.of(caller, engagement);
        return done(act, new CloseSession(engagement, session, seat.party()));
    }

    private ResponseEntity<Void> done(Act act, MeetingCommand command) {
        return commands.dispatch(act, command).noContent();
    }

    record Plan(SessionType type, Instant startsAt, int minutes, @NotBlank String place) {}

    record Scheduled(SessionId id) {}

    record NewDate(Instant startsAt, int minutes) {}

    record Absence(PersonId missedBy) {}

    record Recording(boolean recording, boolean artificialIntelligence) {}

    record Occurrence(Instant occurredAt, int minutes) {}

    /**
     * When it was, when it was entered, and how late that is (S7).
     *
     * @param delay ISO 8601 duration
     */
    record Entered(Instant occurredAt, Instant recordedAt, Duration delay) {
        static Entered of(Instant occurredAt, Instant recordedAt) {
            return new Entered(occurredAt, recordedAt, Duration.between(occurredAt, recordedAt));
        }
    }

    /** What the session is for: topic, outcome, meaning, success; what must be addressed. */
    record Purpose(
            @NotBlank String topic,
            @NotBlank String outcome,
            @NotBlank String meaning,
            @NotBlank String success,
            Set<@NotBlank String> mustAddress) {
        Toms toms() {
            return new Toms(topic, outcome, meaning, success, mustAddress);
        }

        @Override
        public String toString() {
            return "•••";
        }
    }
}
