package io.confide.service.example;

import io.confide.deciding.Command;
import io.confide.events.AimId;
import io.confide.events.EngagementId;

/** What can be asked of the aims. */
sealed interface AimsCommand extends Command {
    EngagementId engagement();

    @Override
    default String stream() {
        return engagement().value();
    }

    /** The client says what they want. */
    record SetAim(EngagementId engagement, AimId aim, String text) implements AimsCommand {}

    /** The client sees how far they are. */
    record ProgressAim(EngagementId engagement, AimId aim, int percent) implements AimsCommand {}
}
