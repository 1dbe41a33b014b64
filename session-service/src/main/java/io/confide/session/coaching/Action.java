package io.confide.session.coaching;

import io.confide.events.ActionId;
import io.confide.events.ActionStatus;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the client wants to do, and by when.
 *
 * @param set by the client; until then it is only the coach's proposal (S1)
 * @param notes what the client said on the way
 */
public record Action(
        ActionId id,
        LocalDate due,
        Personal<String> text,
        boolean set,
        ActionStatus status,
        List<Personal<String>> notes) {

    static Action proposed(ActionProposed event) {
        return new Action(
                event.action(), event.due(), event.text(), false, ActionStatus.OPEN, List.of());
    }

    static Action set(ActionSet event) {
        return new Action(
                event.action(), event.due(), event.text(), true, ActionStatus.OPEN, List.of());
    }

    Action progressed(ActionProgressed event) {
        return new Action(
                id,
                due,
                text,
                set,
                event.status(),
                Stream.concat(notes.stream(), Stream.of(event.note())).toList());
    }
}
