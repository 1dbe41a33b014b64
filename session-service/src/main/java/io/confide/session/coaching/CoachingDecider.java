package io.confide.session.coaching;

import io.confide.deciding.Decider;
import io.confide.events.SessionEvent;
import java.util.List;

/** One engagement's sessions decide as a whole. */
public final class CoachingDecider implements Decider<CoachingFile, CoachingCommand, SessionEvent> {

    @Override
    public String name() {
        return "session";
    }

    @Override
    public Class<CoachingCommand> commands() {
        return CoachingCommand.class;
    }

    @Override
    public Class<SessionEvent> events() {
        return SessionEvent.class;
    }

    @Override
    public CoachingFile initial() {
        return CoachingFile.EMPTY;
    }

    @Override
    public List<SessionEvent> decide(CoachingFile file, CoachingCommand command) {
        return file.decide(command);
    }

    @Override
    public CoachingFile evolve(CoachingFile file, SessionEvent event) {
        return file.after(event);
    }
}
