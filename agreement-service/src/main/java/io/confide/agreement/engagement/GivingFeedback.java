package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.GiveFeedback;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.Personal;
import java.util.List;

/** The client can say at any time how it goes, afterwards too; only the coach hears it. */
final class GivingFeedback {
    private GivingFeedback() {}

    static List<EngagementEvent> decide(Opened state, GiveFeedback command) {
        switch (state.capacity(command.by())) {
            case CLIENT -> {}
            case COACH ->
                    throw Refusal.forbidden(
                            Rule.A3, "Feedback is the client's to give.", "Ask the client for it.");
            case SPONSOR -> throw Refusal.notFound();
        }
        if (command.text().isBlank()) {
            throw Refusal.invalid(
                    Rule.A3,
                    "There is nothing in it.",
                    "Write what you would like to say.",
                    List.of(new Violation("/text", "is empty")));
        }
        return List.of(
                new FeedbackGiven(
                        command.engagement(),
                        command.feedback(),
                        command.about(),
                        Personal.of(command.text())));
    }
}
