package io.confide.retention.keeping;

import io.confide.deciding.Decider;
import io.confide.events.DeletionEvent;
import java.util.List;

/** What is kept of one engagement falls due, is held and is disposed of as a whole. */
public final class RetentionDecider
        implements Decider<RetentionFile, RetentionCommand, DeletionEvent> {

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Class<RetentionCommand> commands() {
        return RetentionCommand.class;
    }

    @Override
    public Class<DeletionEvent> events() {
        return DeletionEvent.class;
    }

    @Override
    public RetentionFile initial() {
        return RetentionFile.EMPTY;
    }

    @Override
    public List<DeletionEvent> decide(RetentionFile file, RetentionCommand command) {
        return switch (command) {
            case KeepingCommand keeping -> Keeping.decide(file, keeping);
            case HoldCommand hold -> Holding.decide(file, hold);
            case DisposalCommand disposal -> Disposing.decide(file, disposal);
        };
    }

    @Override
    public RetentionFile evolve(RetentionFile file, DeletionEvent event) {
        return file.after(event);
    }
}
