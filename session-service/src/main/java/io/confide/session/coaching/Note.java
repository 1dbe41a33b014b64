package io.confide.session.coaching;

import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.NoteAddendumWritten;
import io.confide.events.SessionEvent.NoteHandedOver;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a coach wrote of a session, where the client wants it kept. */
public record Note(
        NoteId id,
        SessionId session,
        PersonId author,
        Personal<Sha256> hash,
        Keeping keeping,
        List<Addendum> addenda) {

    /** Who has it. */
    public sealed interface Keeping {
        /** With the coach's records, sealed. */
        record Stored(Personal<String> text) implements Keeping {}

        /** On its way into the client's hands. */
        record Waiting() implements Keeping {}

        /** In the client's hands, and nowhere else (S5). */
        record HandedOver(PersonId to, Instant at) implements Keeping {}
    }

    /** A correction, by whom and why (S6). */
    public record Addendum(PersonId author, Personal<String> text, Personal<String> reason) {}

    static Note stored(NoteWritten event) {
        return new Note(
                event.note(),
                event.session(),
                event.author(),
                event.hash(),
                new Keeping.Stored(event.text()),
                List.of());
    }

    static Note waiting(NoteReadyForHandover event) {
        return new Note(
                event.note(),
                event.session(),
                event.author(),
                event.hash(),
                new Keeping.Waiting(),
                List.of());
    }

    Note handedOver(NoteHandedOver event) {
        return new Note(
                id,
                session,
                author,
                hash,
                new Keeping.HandedOver(event.to(), event.handedOverAt()),
                addenda);
    }

    Note corrected(NoteAddendumWritten event) {
        Addendum addendum = new Addendum(event.author(), event.text(), event.reason());
        return new Note(
                id,
                session,
                author,
                hash,
                keeping,
                Stream.concat(addenda.stream(), Stream.of(addendum)).toList());
    }
}
