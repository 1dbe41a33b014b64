package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 10: how a session is moved or called off. */
record Cancellation(Optional<Integer> noticeHours, Optional<String> terms) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing().counted("noticeHours", noticeHours).text("terms", terms);
    }
}
