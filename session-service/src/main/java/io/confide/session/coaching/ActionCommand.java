package io.confide.session.coaching;

import io.confide.events.ActionId;
import io.confide.events.ActionStatus;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import java.time.LocalDate;

/** What may be wanted of the actions, which are the client's (S1). */
public sealed interface ActionCommand extends CoachingCommand {
    ActionId action();

    /** The client sets it, the coach proposes it. */
    record WordAction(
            EngagementId engagement,
            ActionId action,
            Party party,
            Standing standing,
            LocalDate due,
            Personal<String> text)
            implements ActionCommand {}

    record ConfirmAction(EngagementId engagement, ActionId action, Party party)
            implements ActionCommand {}

    /** How far the client came. */
    record ProgressAction(
            EngagementId engagement,
            ActionId action,
            Party party,
            ActionStatus status,
            Personal<String> note)
            implements ActionCommand {}
}
