package io.confide.session.coaching;

import io.confide.deciding.Command;
import io.confide.events.EngagementId;

/** What client and coach may want of their file; the engagement decides as a whole. */
public sealed interface CoachingCommand extends Command
        permits MeetingCommand, NoteCommand, ReflectionCommand, AimCommand, ActionCommand {

    EngagementId engagement();

    @Override
    default String stream() {
        return engagement().value();
    }
}
