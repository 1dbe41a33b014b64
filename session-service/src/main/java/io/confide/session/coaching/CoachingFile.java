package io.confide.session.coaching;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.ActionId;
import io.confide.events.AimId;
import io.confide.events.NoteId;
import io.confide.events.RecordClass;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionShared;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionEvent.NoteAddendumWritten;
import io.confide.events.SessionEvent.NoteHandedOver;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionEvent.SessionAgreed;
import io.confide.events.SessionEvent.SessionAgreementProposed;
import io.confide.events.SessionEvent.SessionCancelled;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionMissed;
import io.confide.events.SessionEvent.SessionRecordRead;
import io.confide.events.SessionEvent.SessionRecordingAnswered;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionId;
import java.util.List;

/** Everything that client and coach did and wrote in one engagement. */
public record CoachingFile(
        Shelf<SessionId, Meeting> meetings,
        Shelf<NoteId, Note> notes,
        Shelf<ReflectionId, Reflection> reflections,
        Shelf<AimId, Aim> aims,
        Shelf<ActionId, Action> actions) {

    public static final CoachingFile EMPTY =
            new CoachingFile(
                    Shelf.empty(), Shelf.empty(), Shelf.empty(), Shelf.empty(), Shelf.empty());

    /** Minutes that count: derived from closed sessions, never typed (S8). */
    public int closedMinutes() {
        return meetings.all().stream().mapToInt(Meeting::countedMinutes).sum();
    }

    List<SessionEvent> decide(CoachingCommand command) {
        return switch (command) {
            case MeetingCommand meeting -> Meetings.decide(this, meeting);
            case NoteCommand note -> Notes.decide(this, note);
            case ReflectionCommand reflection -> Reflections.decide(this, reflection);
            case AimCommand aim -> Aims.decide(this, aim);
            case ActionCommand action -> Actions.decide(this, action);
        };
    }

    CoachingFile after(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> with(Meeting.scheduled(e));
            case SessionRescheduled e -> with(meetings.get(e.session()).rescheduled(e));
            case SessionCancelled e -> with(meetings.get(e.session()).in(Meeting.Status.CANCELLED));
            case SessionMissed e -> with(meetings.get(e.session()).in(Meeting.Status.MISSED));
            case SessionAgreementProposed e -> with(meetings.get(e.session()).proposing(e.toms()));
            case SessionAgreed e -> with(meetings.get(e.session()).agreed(e.toms()));
            case SessionRecordingAnswered e -> with(meetings.get(e.session()).answered(e));
            case SessionHeld e -> with(meetings.get(e.session()).held(e));
            case SessionDocumented e ->
                    with(meetings.get(e.session()).in(Meeting.Status.DOCUMENTED));
            case SessionClosed e -> with(meetings.get(e.session()).in(Meeting.Status.CLOSED));
            case NoteWritten e -> with(Note.stored(e));
            case NoteReadyForHandover e -> with(Note.waiting(e));
            case NoteHandedOver e -> with(notes.get(e.note()).handedOver(e));
            case NoteAddendumWritten e -> with(notes.get(e.note()).corrected(e));
            case ClientReflectionWritten e -> with(Reflection.ofClient(e));
            case ClientReflectionShared e -> with(reflections.get(e.reflection()).nowShared());
            case CoachReflectionWritten e -> with(Reflection.ofCoach(e));
            case AimProposed e -> with(Aim.proposed(e));
            case AimSet e -> with(Aim.set(e));
            case AimProgressed e -> with(aims.get(e.aim()).rated(e.progress()));
            case ActionProposed e -> with(Action.proposed(e));
            case ActionSet e -> with(Action.set(e));
            case ActionProgressed e -> with(actions.get(e.action()).progressed(e));
            case SessionRecordRead _, SessionErasureAnswered _ -> this;
        };
    }

    /** As a new coach sees it: of the time before, only what the client released (A12). */
    public CoachingFile without(EarlierRecords earlier) {
        return new CoachingFile(
                meetings.without(earlier.hidden(RecordClass.K1, earlier.sessions()))
                        .change(
                                earlier.hidden(RecordClass.K4, earlier.sessions()),
                                Meeting::withoutPurpose),
                notes.without(earlier.hidden(RecordClass.K6, earlier.notes())),
                reflections.without(earlier.hidden(RecordClass.K7, earlier.reflections())),
                aims.without(earlier.hidden(RecordClass.K4, earlier.aims())),
                actions.without(earlier.hidden(RecordClass.K5, earlier.actions())));
    }

    /** What was proposed cannot be confirmed once it cannot be read any more. */
    static Refusal erased() {
        return Refusal.conflict(
                Rule.T5, "This was erased.", "Nothing brings it back; say it anew.");
    }

    private CoachingFile with(Meeting meeting) {
        return new CoachingFile(
                meetings.with(meeting.id(), meeting), notes, reflections, aims, actions);
    }

    private CoachingFile with(Note note) {
        return new CoachingFile(meetings, notes.with(note.id(), note), reflections, aims, actions);
    }

    private CoachingFile with(Reflection reflection) {
        return new CoachingFile(
                meetings, notes, reflections.with(reflection.id(), reflection), aims, actions);
    }

    private CoachingFile with(Aim aim) {
        return new CoachingFile(meetings, notes, reflections, aims.with(aim.id(), aim), actions);
    }

    private CoachingFile with(Action action) {
        return new CoachingFile(
                meetings, notes, reflections, aims, actions.with(action.id(), action));
    }
}
