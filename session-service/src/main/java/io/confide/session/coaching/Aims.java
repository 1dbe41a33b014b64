package io.confide.session.coaching;

import static io.confide.deciding.Rule.S1;

import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.session.coaching.AimCommand.ConfirmAim;
import io.confide.session.coaching.AimCommand.RateAim;
import io.confide.session.coaching.AimCommand.WordAim;
import java.util.List;

/** Aims are set by the client and only facilitated by the coach (S1). */
final class Aims {

    private Aims() {}

    static List<SessionEvent> decide(CoachingFile file, AimCommand command) {
        return switch (command) {
            case WordAim word -> word(word);
            case ConfirmAim confirm -> confirm(file.aims().get(confirm.aim()), confirm);
            case RateAim rate -> rate(file.aims().get(rate.aim()), rate);
        };
    }

    private static List<SessionEvent> word(WordAim command) {
        command.standing().mustNotHaveEnded("new aims");
        command.standing().chosenCustody();
        return List.of(
                command.party().isClient()
                        ? new AimSet(command.engagement(), command.aim(), command.text())
                        : new AimProposed(command.engagement(), command.aim(), command.text()));
    }

    private static List<SessionEvent> confirm(Aim aim, ConfirmAim command) {
        command.party().mustBeClient(S1, "makes a proposal an aim");
        if (aim.set()) {
            return List.of();
        }
        if (aim.text().isErased()) {
            throw CoachingFile.erased();
        }
        return List.of(new AimSet(command.engagement(), aim.id(), aim.text()));
    }

    private static List<SessionEvent> rate(Aim aim, RateAim command) {
        command.party().mustBeClient(S1, "says how far an aim is");
        if (!aim.set()) {
            throw Refusal.conflict(
                    S1, "This is a proposal, not yet an aim.", "Confirm it as your aim first.");
        }
        int progress = command.progress().required();
        if (progress < 0 || progress > 100) {
            throw Refusal.invalid(
                    S1,
                    "Progress goes from 0 to 100.",
                    "Send a number in that range.",
                    List.of(new Violation("/progress", "from 0 to 100")));
        }
        return List.of(new AimProgressed(command.engagement(), aim.id(), command.progress()));
    }
}
