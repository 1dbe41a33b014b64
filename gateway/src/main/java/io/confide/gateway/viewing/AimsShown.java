package io.confide.gateway.viewing;

import io.confide.events.RecordClass;
import io.confide.gateway.clientview.SessionSection;
import java.util.List;
import java.util.Optional;

/** What the client wants to reach, and does for it. */
final class AimsShown {
    private final SessionSection section;
    private final Seeing eyes;

    AimsShown(SessionSection section, Seeing eyes) {
        this.section = section;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Aim>> aims() {
        return eyes.content(RecordClass.K4, () -> section.aims().stream().map(this::aim).toList());
    }

    Optional<List<EngagementFile.Action>> actions() {
        return eyes.content(
                RecordClass.K5, () -> section.actions().stream().map(this::action).toList());
    }

    private EngagementFile.Aim aim(SessionSection.Aim aim) {
        return new EngagementFile.Aim(
                aim.id().value(),
                aim.set(),
                eyes.say(RecordClass.K4, aim.text()),
                aim.progress().stream().findFirst().map(p -> eyes.say(RecordClass.K4, p)));
    }

    private EngagementFile.Action action(SessionSection.Action action) {
        return new EngagementFile.Action(
                action.id().value(),
                action.set(),
                action.due(),
                action.status(),
                eyes.say(RecordClass.K5, action.text()),
                action.note().stream().findFirst().map(n -> eyes.say(RecordClass.K5, n)));
    }
}
