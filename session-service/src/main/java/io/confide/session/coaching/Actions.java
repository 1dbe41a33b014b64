package io.confide.session.coaching;

import static io.confide.deciding.Rule.S1;

import io.confide.deciding.Refusal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.session.coaching.ActionCommand.ConfirmAction;
import io.confide.session.coaching.ActionCommand.ProgressAction;
import io.confide.session.coaching.ActionCommand.WordAction;
import java.util.List;

/** Actions are set by the client and only facilitated by the coach (S1). */
final class Actions {

    private Actions() {}

    static List<SessionEvent> decide(CoachingFile file, ActionCommand command) {
        return switch (command) {
            case WordAction word -> word(word);
            case ConfirmAction confirm -> confirm(file.actions().get(confirm.action()), confirm);
            case ProgressAction progress ->
                    progress(file.actions().get(progress.action()), progress);
        };
    }

    private static List<SessionEvent> word(WordAction command) {
        command.standing().mustNotHaveEnded("new actions");
        command.standing().chosenCustody();
        return List.of(
                command.party().isClient()
                        ? new ActionSet(
                                command.engagement(),
                                command.action(),
                                command.due(),
                                command.text())
                        : new ActionProposed(
                                command.engagement(),
                                command.action(),
                                command.due(),
                                command.text()));
    }

    private static List<SessionEvent> confirm(Action action, ConfirmAction command) {
        command.party().mustBeClient(S1, "makes a proposal an action");
        if (action.set()) {
            return List.of();
        }
        if (action.text().isErased()) {
            throw CoachingFile.erased();
        }
        return List.of(
                new ActionSet(command.engagement(), action.id(), action.due(), action.text()));
    }

    private static List<SessionEvent> progress(Action action, ProgressAction command) {
        command.party().mustBeClient(S1, "says how far an action is");
        if (!action.set()) {
            throw Refusal.conflict(
                    S1, "This is a proposal, not yet an action.", "Confirm it as yours first.");
        }
        return List.of(
                new ActionProgressed(
                        command.engagement(), action.id(), command.status(), command.note()));
    }
}
