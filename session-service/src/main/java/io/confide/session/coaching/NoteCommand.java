package io.confide.session.coaching;

import io.confide.events.EngagementId;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import java.time.Instant;

/** What may be wanted of the notes of a session. */
public sealed interface NoteCommand extends CoachingCommand {

    /** The coach writes down what was done; who keeps it is the client's choice (S5). */
    record WriteNote(
            EngagementId engagement,
            SessionId session,
            NoteId note,
            Party party,
            Standing standing,
            Personal<Sha256> hash,
            Personal<String> text)
            implements NoteCommand {}

    /** The client has the text in their own hands, and shows it by its hash (S5). */
    record ConfirmReceipt(
            EngagementId engagement, NoteId note, Party party, Sha256 hash, Instant at)
            implements NoteCommand {}

    /** A note stays as it was; what was wrong is said beside it (S6). */
    record WriteAddendum(
            EngagementId engagement,
            NoteId note,
            Party party,
            Standing standing,
            Personal<String> text,
            Personal<String> reason)
            implements NoteCommand {}
}
