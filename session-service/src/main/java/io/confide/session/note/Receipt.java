package io.confide.session.note;

import io.confide.deciding.Refusal;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import io.confide.session.coaching.Note;
import io.confide.session.coaching.Note.Keeping;
import java.time.Instant;
import java.util.Optional;

/**
 * What was handed over, when and to whom (S5).
 *
 * @param hash SHA-256 of the text; absent once it was erased
 */
record Receipt(NoteId note, Optional<Sha256> hash, PersonId to, Instant at) {

    static Receipt of(Note note) {
        return switch (note.keeping()) {
            case Keeping.HandedOver(var to, var at) ->
                    new Receipt(note.id(), note.hash().value(), to, at);
            case Keeping.Stored _, Keeping.Waiting _ -> throw Refusal.notFound();
        };
    }
}
