package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.Personal;
import java.util.List;
import java.util.Map;

/** A draft is rewritten until it is offered; after that, a change is the next version (A1). */
final class Drafting {
    private Drafting() {}

    static List<EngagementEvent> decide(Running state, DraftAgreement command) {
        state.requireCoach(command.by());
        Map.Entry<Integer, Version> last = state.versions().lastEntry();
        if (last == null) {
            return List.of(drafted(1, command));
        }
        int number = last.getKey();
        return switch (last.getValue()) {
            case Drafted _ -> List.of(drafted(number, command));
            case Signed _, Dropped _ -> List.of(drafted(number + 1, command));
            case Offered it when it.offer().over(command.at()) ->
                    List.of(
                            new AgreementExpired(command.engagement(), number),
                            drafted(number + 1, command));
            case Offered _ -> throw onTheTable();
        };
    }

    private static AgreementDrafted drafted(int version, DraftAgreement command) {
        return new AgreementDrafted(
                command.engagement(),
                version,
                Personal.of(command.terms().body()),
                Personal.of(command.terms().secret()));
    }

    private static Refusal onTheTable() {
        return Refusal.conflict(
                Rule.A1,
                "A version is on the table, and what is offered can no longer change.",
                "Withdraw it, or wait until it is signed, declined or expired; then draft the next version.");
    }
}
