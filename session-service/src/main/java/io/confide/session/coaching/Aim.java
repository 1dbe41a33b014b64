package io.confide.session.coaching;

import io.confide.events.AimId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import java.util.Optional;

/**
 * Where the client wants to get to.
 *
 * @param set by the client; until then it is only the coach's proposal (S1)
 */
public record Aim(
        AimId id, Personal<String> text, boolean set, Optional<Personal<Integer>> progress) {

    static Aim proposed(AimProposed event) {
        return new Aim(event.aim(), event.text(), false, Optional.empty());
    }

    static Aim set(AimSet event) {
        return new Aim(event.aim(), event.text(), true, Optional.empty());
    }

    Aim rated(Personal<Integer> value) {
        return new Aim(id, text, set, Optional.of(value));
    }
}
