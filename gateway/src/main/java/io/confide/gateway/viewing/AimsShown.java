package io.confide.gateway.viewing;

import io.confide.events.RecordClass;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.SessionSection.Action;
import io.confide.gateway.clientview.SessionSection.Aim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the client wants and will do, as far as one viewer may see it. */
final class AimsShown {
    private final SessionSection sessions;
    private final Seeing eyes;

    AimsShown(SessionSection sessions, Seeing eyes) {
        this.sessions = sessions;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Aim>> aims() {
        return eyes.content(
                RecordClass.K4,
                () ->
                        sessions.aims().stream()
                                .filter(a -> eyes.passedOn(RecordClass.K4, a.at()))
                                .map(this::aim)
                                .toList());
    }

    private EngagementFile.Aim aim(Aim aim) {
        return new EngagementFile.Aim(
                aim.id().value(),
                aim.set(),
                eyes.say(RecordClass.K4, aim.text()),
                aim.progress().stream()
                        .filter(_ -> eyes.passedOn(RecordClass.K4, aim.progressedAt()))
                        .findFirst()
                        .map(p -> eyes.say(RecordClass.K4, p)));
    }

    Optional<List<EngagementFile.Action>> actions() {
        return eyes.content(RecordClass.K5, () -> passedOnActions().map(this::action).toList());
    }

    Optional<Integer> openActions() {
        return eyes.content(
                RecordClass.K5,
                () -> (int) passedOnActions().filter(Action::set).filter(Action::open).count());
    }

    private Stream<Action> passedOnActions() {
        return sessions.actions().stream().filter(a -> eyes.passedOn(RecordClass.K5, a.at()));
    }

    private EngagementFile.Action action(Action action) {
        return new EngagementFile.Action(
                action.id().value(),
                action.set(),
                action.due(),
                action.status(),
                eyes.say(RecordClass.K5, action.text()),
                action.note().stream()
                        .filter(_ -> eyes.passedOn(RecordClass.K5, action.progressedAt()))
                        .findFirst()
                        .map(n -> eyes.say(RecordClass.K5, n)));
    }
}
