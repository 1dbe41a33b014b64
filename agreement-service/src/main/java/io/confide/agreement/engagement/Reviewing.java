package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.RecordLegalReview;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementLegallyReviewed;
import io.confide.events.Personal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What somebody with legal training found stands beside the version, and changes nothing in it. */
final class Reviewing {
    private Reviewing() {}

    static List<EngagementEvent> decide(Running state, RecordLegalReview command) {
        if (!state.versions().containsKey(command.version())) {
            throw Refusal.notFound();
        }
        List<Violation> violations = violations(command);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.LEGAL_REVIEW,
                    "The review does not say who looked, when, or under which law.",
                    "Mend what is listed and record it again.",
                    violations);
        }
        return List.of(
                new AgreementLegallyReviewed(
                        command.engagement(),
                        command.version(),
                        command.by(),
                        command.on(),
                        command.verdict(),
                        Personal.of(command.reviewer()),
                        Personal.of(command.jurisdiction()),
                        Personal.of(command.remarks())));
    }

    private static List<Violation> violations(RecordLegalReview command) {
        List<Violation> violations = new ArrayList<>();
        if (command.reviewer().isBlank()) {
            violations.add(new Violation("/reviewer", "is empty; name who looked at it"));
        }
        if (command.jurisdiction().isBlank()) {
            violations.add(new Violation("/jurisdiction", "is empty; name whose law it was"));
        }
        // A day ahead: elsewhere it may be tomorrow already.
        if (command.on().isAfter(command.at().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            violations.add(new Violation("/date", "lies in the future"));
        }
        return violations;
    }
}
