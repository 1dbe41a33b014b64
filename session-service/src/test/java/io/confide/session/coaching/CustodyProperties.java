package io.confide.session.coaching;

import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.NOTE;
import static io.confide.session.coaching.Story.NOW;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.agreed;
import static io.confide.session.coaching.Story.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.events.Custody;
import io.confide.events.EventJson;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.Sha256;
import io.confide.session.coaching.MeetingCommand.CloseSession;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteAddendum;
import io.confide.session.coaching.NoteCommand.WriteNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** S5: whoever keeps the records at the time of writing decides whether a text is in the log. */
class CustodyProperties {
    private static final String CANARY = "canary-7f3a in a note";
    private static final Personal<String> TEXT = Personal.of(CANARY);
    private static final Sha256 HASH = Sha256.of(CANARY.getBytes(StandardCharsets.UTF_8));
    private static final CoachingDecider DECIDER = new CoachingDecider();

    enum Wish {
        WRITE,
        CORRECT,
        CONFIRM,
        CLOSE
    }

    @Property
    void what_the_client_keeps_is_in_no_event(@ForAll List<Wish> wishes) {
        assertThat(told(Custody.CLIENT_KEEPS, wishes))
                .allSatisfy(json -> assertThat(json).doesNotContain("canary"));
    }

    @Property
    void what_the_coach_stores_is_in_the_log_and_sealed(@ForAll List<Wish> wishes) {
        List<Wish> atLeastOne = new ArrayList<>(List.of(Wish.WRITE));
        atLeastOne.addAll(wishes);
        assertThat(told(Custody.COACH_STORES, atLeastOne))
                .anySatisfy(json -> assertThat(json).contains("canary"));
    }

    /** Every event in full, what is sealed included. */
    private static List<String> told(Custody custody, List<Wish> wishes) {
        CoachingFile file = DECIDER.initial();
        for (SessionEvent event : held()) {
            file = DECIDER.evolve(file, event);
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            for (SessionEvent event : tryTo(file, command(custody, wishes.get(i), i))) {
                EventJson.Trees trees = EventJson.standard().write(event);
                assertThat(trees.open().toString()).doesNotContain("canary");
                told.add(trees.open().toString() + trees.sealed());
                file = DECIDER.evolve(file, event);
            }
        }
        return told;
    }

    private static List<SessionEvent> tryTo(CoachingFile file, CoachingCommand command) {
        try {
            return DECIDER.decide(file, command);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static CoachingCommand command(Custody custody, Wish wish, int step) {
        NoteId note = step == 0 ? NOTE : new NoteId("note-" + step % 3);
        Standing standing = agreed(custody);
        return switch (wish) {
            case WRITE ->
                    new WriteNote(
                            COACHING, SESSION, note, COACH, standing, Personal.of(HASH), TEXT);
            case CORRECT -> new WriteAddendum(COACHING, note, CLIENT, standing, TEXT, TEXT);
            case CONFIRM -> new ConfirmReceipt(COACHING, note, CLIENT, HASH, NOW);
            case CLOSE -> new CloseSession(COACHING, SESSION, COACH);
        };
    }
}
