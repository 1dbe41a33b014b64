package io.confide.session.reflection;

import io.confide.events.Capacity;
import io.confide.events.ReflectionId;
import io.confide.events.SessionId;
import io.confide.session.coaching.Reflection;
import java.util.Optional;

/**
 * An entry of a reflection log, for whom may read it.
 *
 * @param of whose log it is in
 * @param shared the coach may read the client's entry
 * @param text absent once it was erased
 */
record ReflectionView(
        ReflectionId id,
        SessionId session,
        Capacity of,
        boolean shared,
        Optional<String> text,
        boolean erased) {

    static ReflectionView of(Reflection entry) {
        return switch (entry) {
            case Reflection.OfClient(var id, var session, var text, var shared) ->
                    new ReflectionView(
                            id, session, Capacity.CLIENT, shared, text.value(), text.isErased());
            case Reflection.OfCoach(var id, var session, var text, _) ->
                    new ReflectionView(
                            id, session, Capacity.COACH, false, text.value(), text.isErased());
        };
    }
}
