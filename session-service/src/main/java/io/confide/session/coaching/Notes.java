package io.confide.session.coaching;

import static io.confide.deciding.Rule.S5;
import static io.confide.deciding.Rule.S6;
import static io.confide.deciding.Rule.S9;

import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.events.Custody;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.NoteAddendumWritten;
import io.confide.events.SessionEvent.NoteHandedOver;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionType;
import io.confide.session.coaching.Note.Keeping;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteAddendum;
import io.confide.session.coaching.NoteCommand.WriteNote;
import java.util.List;

/** What happens to notes: stored with the coach, or handed over to the client for good. */
final class Notes {

    private Notes() {}

    static List<SessionEvent> decide(CoachingFile file, NoteCommand command) {
        return switch (command) {
            case WriteNote write -> write(file, write);
            case ConfirmReceipt confirm -> confirm(file.notes().get(confirm.note()), confirm);
            case WriteAddendum write -> correct(file.notes().get(write.note()), write);
        };
    }

    private static List<SessionEvent> write(CoachingFile file, WriteNote command) {
        command.party().mustBeCoach(S5, "writes the notes of a session");
        Meeting meeting = file.meetings().get(command.session());
        mustTakeNotes(meeting);
        SessionEvent written =
                switch (command.standing().chosenCustody()) {
                    case COACH_STORES -> stored(command);
                    case CLIENT_KEEPS -> waiting(command);
                };
        return Documenting.by(command.engagement(), meeting, written);
    }

    private static void mustTakeNotes(Meeting meeting) {
        switch (meeting.status()) {
            case HELD, DOCUMENTED -> {}
            case CLOSED ->
                    throw Refusal.conflict(
                            S6,
                            "This session is closed.",
                            "Write an addendum to one of its notes, with the reason.");
            case SCHEDULED, CANCELLED, MISSED ->
                    throw Refusal.conflict(
                            S6,
                            "A session that was not held has no notes.",
                            "Record that it was held first.");
        }
        if (meeting.type() == SessionType.THREE_WAY) {
            throw Refusal.conflict(
                    S9,
                    "A note of a three-way session is for all three, and who took part is not"
                            + " recorded.",
                    "Write what all three should read into a progress report, which the client"
                            + " releases.");
        }
    }

    private static SessionEvent stored(WriteNote command) {
        return new NoteWritten(
                command.engagement(),
                command.session(),
                command.note(),
                command.party().person(),
                command.hash(),
                command.text());
    }

    /** Without the text: it waits in a handover box, never in the log. */
    private static SessionEvent waiting(WriteNote command) {
        return new NoteReadyForHandover(
                command.engagement(),
                command.session(),
                command.note(),
                command.party().person(),
                command.hash());
    }

    private static List<SessionEvent> confirm(Note note, ConfirmReceipt command) {
        command.party().mustBeClient(S5, "confirms that a note is in their hands");
        return switch (note.keeping()) {
            case Keeping.Stored _ ->
                    throw Refusal.conflict(
                            S5,
                            "The coach stores this note; there is nothing to hand over.",
                            "Read it here; custody changes with a new version of the agreement.");
            case Keeping.Waiting _ -> {
                mustMatch(note, command);
                yield List.of(
                        new NoteHandedOver(
                                command.engagement(),
                                note.session(),
                                note.id(),
                                note.hash(),
                                command.party().person(),
                                command.at()));
            }
            case Keeping.HandedOver _ -> {
                mustMatch(note, command);
                yield List.of();
            }
        };
    }

    private static void mustMatch(Note note, ConfirmReceipt command) {
        if (note.hash().isErased()) {
            throw CoachingFile.erased();
        }
        if (!note.hash().required().equals(command.hash())) {
            throw Refusal.invalid(
                    S5,
                    "This is not the hash of the note.",
                    "Fetch the note again and send the SHA-256 of its text, as UTF-8.",
                    List.of(new Violation("/hash", "is another one")));
        }
    }

    private static List<SessionEvent> correct(Note note, WriteAddendum command) {
        boolean storedHere = note.keeping() instanceof Keeping.Stored;
        if (!storedHere || command.standing().chosenCustody() == Custody.CLIENT_KEEPS) {
            throw Refusal.conflict(
                    S5,
                    "The client keeps the records: no text about a session is stored here.",
                    "Write the correction into a note of the next session, which is handed over.");
        }
        return List.of(
                new NoteAddendumWritten(
                        command.engagement(),
                        command.note(),
                        command.party().person(),
                        command.text(),
                        command.reason()));
    }
}
