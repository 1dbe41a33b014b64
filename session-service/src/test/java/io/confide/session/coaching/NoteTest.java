package io.confide.session.coaching;

import static io.confide.deciding.Rule.S4;
import static io.confide.deciding.Rule.S5;
import static io.confide.deciding.Rule.S6;
import static io.confide.deciding.Rule.S9;
import static io.confide.session.coaching.Story.BEN;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.CLIENT_KEEPS;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.HASH;
import static io.confide.session.coaching.Story.NOTE;
import static io.confide.session.coaching.Story.NOTHING_SIGNED;
import static io.confide.session.coaching.Story.NOW;
import static io.confide.session.coaching.Story.REASON;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.TEXT;
import static io.confide.session.coaching.Story.closed;
import static io.confide.session.coaching.Story.documented;
import static io.confide.session.coaching.Story.ended;
import static io.confide.session.coaching.Story.handedOver;
import static io.confide.session.coaching.Story.held;
import static io.confide.session.coaching.Story.noteHandedOver;
import static io.confide.session.coaching.Story.noteReady;
import static io.confide.session.coaching.Story.noteWaits;
import static io.confide.session.coaching.Story.noteWritten;
import static io.confide.session.coaching.Story.scheduled;
import static io.confide.session.coaching.Story.writeNote;

import io.confide.deciding.Scenario;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.NoteAddendumWritten;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteAddendum;
import io.confide.session.coaching.NoteCommand.WriteNote;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    private static final ConfirmReceipt RECEIPT =
            new ConfirmReceipt(COACHING, NOTE, CLIENT, HASH.required(), NOW);

    private final Scenario<CoachingFile, CoachingCommand, SessionEvent> file =
            Scenario.of(new CoachingDecider());

    @Test
    void a_coach_who_stores_the_records_stores_the_note() {
        file.given(held())
                .when(writeNote(COACH_STORES))
                .expect(List.of(noteWritten(), new SessionDocumented(COACHING, SESSION)));
    }

    @Test
    void a_client_who_keeps_the_records_gets_the_note() {
        file.given(held())
                .when(writeNote(CLIENT_KEEPS))
                .expect(List.of(noteReady(), new SessionDocumented(COACHING, SESSION)));
    }

    @Test
    void a_second_note_documents_nothing_anew() {
        file.given(documented()).when(writeNote(COACH_STORES)).expect(List.of(noteWritten()));
    }

    @Test
    void custody_at_the_time_of_writing_decides() {
        file.given(documented()).when(writeNote(CLIENT_KEEPS)).expect(List.of(noteReady()));
        file.given(noteHandedOver()).when(writeNote(COACH_STORES)).expect(List.of(noteWritten()));
    }

    @Test
    void no_note_before_custody_is_chosen() {
        file.given(held(SessionType.INITIATION)).when(writeNote(NOTHING_SIGNED)).expectRefusal(S4);
    }

    @Test
    void the_client_does_not_write_the_coachs_notes() {
        file.given(held())
                .when(new WriteNote(COACHING, SESSION, NOTE, CLIENT, COACH_STORES, HASH, TEXT))
                .expectRefusal(S5);
    }

    @Test
    void a_session_that_was_not_held_has_no_notes() {
        file.given(List.of(scheduled(SessionType.COACHING)))
                .when(writeNote(COACH_STORES))
                .expectRefusal(S6);
    }

    @Test
    void a_closed_session_takes_no_more_notes() {
        file.given(closed()).when(writeNote(COACH_STORES)).expectRefusal(S6);
    }

    @Test
    void a_held_session_is_documented_after_the_end_too() {
        file.given(held())
                .when(writeNote(ended(NOW)))
                .expect(List.of(noteWritten(), new SessionDocumented(COACHING, SESSION)));
    }

    @Test
    void a_note_that_not_all_three_can_read_is_no_three_way_note() {
        file.given(held(SessionType.THREE_WAY)).when(writeNote(COACH_STORES)).expectRefusal(S9);
    }

    @Test
    void the_client_confirms_by_hash() {
        file.given(noteWaits()).when(RECEIPT).expect(List.of(handedOver()));
    }

    @Test
    void another_hash_is_no_receipt() {
        file.given(noteWaits())
                .when(new ConfirmReceipt(COACHING, NOTE, CLIENT, Sha256.of(new byte[0]), NOW))
                .expectRefusal(S5);
    }

    @Test
    void the_coach_cannot_confirm_for_the_client() {
        file.given(noteWaits())
                .when(new ConfirmReceipt(COACHING, NOTE, COACH, HASH.required(), NOW))
                .expectRefusal(S5);
    }

    @Test
    void confirming_again_changes_nothing() {
        file.given(noteHandedOver()).when(RECEIPT).expect(List.of());
    }

    @Test
    void a_stored_note_is_not_handed_over() {
        file.given(documented()).when(RECEIPT).expectRefusal(S5);
    }

    @Test
    void a_correction_stands_beside_the_closed_note() {
        file.given(closed())
                .when(new WriteAddendum(COACHING, NOTE, COACH, COACH_STORES, TEXT, REASON))
                .expect(List.of(new NoteAddendumWritten(COACHING, NOTE, BEN, TEXT, REASON)));
    }

    @Test
    void a_correction_of_a_kept_note_is_not_stored_here() {
        file.given(noteHandedOver())
                .when(new WriteAddendum(COACHING, NOTE, COACH, COACH_STORES, TEXT, REASON))
                .expectRefusal(S5);
    }

    @Test
    void a_client_who_now_keeps_the_records_has_no_corrections_stored_here() {
        file.given(closed())
                .when(new WriteAddendum(COACHING, NOTE, COACH, CLIENT_KEEPS, TEXT, REASON))
                .expectRefusal(S5);
    }

    @Test
    void a_note_that_nobody_wrote_is_not_there() {
        file.given(held()).when(RECEIPT).expectNotFound();
    }
}
