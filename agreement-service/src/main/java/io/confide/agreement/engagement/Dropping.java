package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.agreement.engagement.HandoverCommand.AgreeToHandover;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementDeclined;
import io.confide.events.EngagementEvent.AgreementWithdrawn;
import io.confide.events.Personal;
import java.time.Instant;
import java.util.List;

/** How a version on the table comes to nothing. */
final class Dropping {
    private Dropping() {}

    static List<EngagementEvent> decline(Running state, DeclineAgreement command) {
        requireOffered(state.version(command.version(), command.by()), command.at());
        return List.of(
                new AgreementDeclined(
                        command.engagement(),
                        command.version(),
                        command.by(),
                        Personal.of(command.remark())));
    }

    static List<EngagementEvent> withdraw(Running state, WithdrawAgreement command) {
        state.requireCoach(command.by());
        requireOffered(state.version(command.version(), command.by()), command.at());
        return List.of(new AgreementWithdrawn(command.engagement(), command.version()));
    }

    /** What is on the table names the coach who goes: nobody could sign it any more (A12). */
    static List<AgreementWithdrawn> offersOf(Running state, AgreeToHandover command) {
        return state.versions().entrySet().stream()
                .filter(it -> isOffered(it.getValue(), command.at()))
                .map(it -> new AgreementWithdrawn(command.engagement(), it.getKey()))
                .toList();
    }

    private static boolean isOffered(Version version, Instant at) {
        return version instanceof Offered it && !it.offer().over(at);
    }

    private static void requireOffered(Version version, Instant at) {
        switch (version) {
            case Offered it when !it.offer().over(at) -> {}
            case Offered _, Dropped _ -> throw gone();
            case Drafted _ -> throw Showing.notOffered();
            case Signed _ ->
                    throw Refusal.conflict(
                            Rule.A9,
                            "This version was signed by all and binds.",
                            "Ask for an amendment, or end the coaching.");
        }
    }

    static Refusal gone() {
        return Refusal.conflict(
                Rule.A2,
                "This version is no longer on the table.",
                "Ask the coach for the next version.");
    }
}
