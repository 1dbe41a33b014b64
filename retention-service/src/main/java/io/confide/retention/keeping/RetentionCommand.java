package io.confide.retention.keeping;

import io.confide.deciding.Command;
import io.confide.events.EngagementId;

/** What may be wanted of what is kept; the engagement decides as a whole. */
public sealed interface RetentionCommand extends Command
        permits KeepingCommand, HoldCommand, DisposalCommand {

    EngagementId engagement();

    @Override
    default String stream() {
        return engagement().value();
    }
}
