package io.confide.service;

import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Reaction;
import io.confide.projecting.Wiring;
import java.util.List;

/** Makes the runtime of the projections. */
final class Runtimes {
    private Runtimes() {}

    @SuppressWarnings("DoNotCallSuggester") // until the runtime is there
    static ProjectionRuntime of(
            Wiring wiring, List<Projection<?>> projections, List<Reaction> reactions) {
        throw new IllegalStateException("there is no projection runtime yet");
    }
}
