package io.confide.session.note;

import io.confide.events.EngagementId;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import java.time.Instant;

/**
 * Where the text of a note waits, sealed, until the client has it in their own hands (S5).
 *
 * @param text filed under the engagement's records
 */
record HandoverBox(EngagementId engagement, NoteId note, Instant filledAt, Personal<String> text) {}
