package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.ShowAgreement;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementShown;
import io.confide.events.PersonId;
import java.util.List;
import java.util.Set;

/** Nobody signs what was not before them (A2); that it was is told once. */
final class Showing {
    private Showing() {}

    static List<EngagementEvent> decide(Opened state, ShowAgreement command) {
        return switch (state.version(command.version(), command.to())) {
            case Offered it -> shown(state, command, it.offer(), it.shownTo());
            case Signed it -> shown(state, command, it.offer(), it.shownTo());
            case Drafted _ -> throw notOffered();
            case Dropped _ -> throw Dropping.gone();
        };
    }

    private static List<EngagementEvent> shown(
            Opened state, ShowAgreement command, Offer offer, Set<PersonId> before) {
        if (before.contains(command.to())) {
            return List.of();
        }
        return List.of(
                new AgreementShown(
                        command.engagement(),
                        command.version(),
                        command.to(),
                        offer.bodyHash(),
                        offer.annexFor(state.capacity(command.to()))));
    }

    static Refusal notOffered() {
        return Refusal.conflict(
                Rule.A4,
                "This version is still a draft.",
                "Wait until the coach offers it; a draft can be read as such.");
    }
}
