package io.confide.agreement.programme;

import io.confide.events.FirmId;
import io.confide.events.ProgrammeEvent;
import java.util.Optional;

/** What is kept of one programme, to list it. */
record ProgrammeFile(Optional<FirmId> firm, Optional<Programme.Open> programme) {
    static final ProgrammeFile EMPTY = new ProgrammeFile(Optional.empty(), Optional.empty());

    private static final ProgrammeDecider STORY = new ProgrammeDecider();

    ProgrammeFile with(FirmId of, ProgrammeEvent event) {
        Programme before = programme.<Programme>map(it -> it).orElseGet(Programme.Unknown::new);
        return new ProgrammeFile(
                Optional.of(of),
                STORY.evolve(before, event) instanceof Programme.Open open
                        ? Optional.of(open)
                        : Optional.empty());
    }
}
