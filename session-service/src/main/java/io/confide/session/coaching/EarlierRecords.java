package io.confide.session.coaching;

import io.confide.events.ActionId;
import io.confide.events.AimId;
import io.confide.events.NoteId;
import io.confide.events.RecordClass;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What came into a client's file before another coach took over.
 *
 * @param released kinds that the client opened to the new coach
 */
public record EarlierRecords(
        Set<SessionId> sessions,
        Set<NoteId> notes,
        Set<ReflectionId> reflections,
        Set<AimId> aims,
        Set<ActionId> actions,
        Set<RecordClass> released) {

    public static EarlierRecords of(
            Collection<? extends SessionEvent> before, Set<RecordClass> released) {
        EarlierRecords earlier =
                new EarlierRecords(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        Set.copyOf(released));
        before.forEach(earlier::enter);
        return earlier;
    }

    private void enter(SessionEvent event) {
        switch (event) {
            case SessionScheduled e -> sessions.add(e.session());
            case NoteWritten e -> notes.add(e.note());
            case NoteReadyForHandover e -> notes.add(e.note());
            case ClientReflectionWritten e -> reflections.add(e.reflection());
            case CoachReflectionWritten e -> reflections.add(e.reflection());
            case AimProposed e -> aims.add(e.aim());
            case AimSet e -> aims.add(e.aim());
            case ActionProposed e -> actions.add(e.action());
            case ActionSet e -> actions.add(e.action());
            default -> {}
        }
    }

    /** Those of a kind that the client did not release. */
    <K> Set<K> hidden(RecordClass kind, Set<K> earlier) {
        return released.contains(kind) ? Set.of() : earlier;
    }
}
