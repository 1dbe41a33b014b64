package io.confide.session.note;

import io.confide.events.Custody;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import io.confide.session.coaching.Note;
import io.confide.session.coaching.Note.Keeping;
import java.util.List;
import java.util.Optional;

/**
 * A note for whom custody lets read it.
 *
 * @param text absent when the client keeps the note, or when it was erased
 * @param receipt present once the client has it
 */
record NoteView(
        Entry note,
        Optional<String> text,
        boolean erased,
        Optional<Receipt> receipt,
        List<Addendum> addenda) {

    static NoteView of(Note note) {
        return new NoteView(
                Entry.of(note),
                text(note),
                note.hash().isErased(),
                receipt(note),
                note.addenda().stream().map(Addendum::of).toList());
    }

    private static Optional<String> text(Note note) {
        return switch (note.keeping()) {
            case Keeping.Stored(var text) -> text.value();
            case Keeping.Waiting _, Keeping.HandedOver _ -> Optional.empty();
        };
    }

    private static Optional<Receipt> receipt(Note note) {
        return switch (note.keeping()) {
            case Keeping.HandedOver _ -> Optional.of(Receipt.of(note));
            case Keeping.Stored _, Keeping.Waiting _ -> Optional.empty();
        };
    }

    static Custody custody(Note note) {
        return switch (note.keeping()) {
            case Keeping.Stored _ -> Custody.COACH_STORES;
            case Keeping.Waiting _, Keeping.HandedOver _ -> Custody.CLIENT_KEEPS;
        };
    }

    /** Where a note is. */
    enum State {
        STORED,
        WAITING,
        HANDED_OVER
    }

    /** That there is a note, and where. */
    record Entry(
            NoteId id,
            SessionId session,
            PersonId author,
            Custody custody,
            State state,
            Optional<Sha256> hash) {

        static Entry of(Note note) {
            return new Entry(
                    note.id(),
                    note.session(),
                    note.author(),
                    NoteView.custody(note),
                    state(note),
                    note.hash().value());
        }

        private static State state(Note note) {
            return switch (note.keeping()) {
                case Keeping.Stored _ -> State.STORED;
                case Keeping.Waiting _ -> State.WAITING;
                case Keeping.HandedOver _ -> State.HANDED_OVER;
            };
        }
    }

    /** A correction beside the note (S6). */
    record Addendum(PersonId author, Optional<String> text, Optional<String> reason) {
        static Addendum of(Note.Addendum addendum) {
            return new Addendum(
                    addendum.author(), addendum.text().value(), addendum.reason().value());
        }
    }
}
