package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeliverCopy;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import java.util.List;

/** Every party gets one copy of what was signed (A10). */
final class Delivering {
    private Delivering() {}

    static List<EngagementEvent> decide(Opened state, DeliverCopy command) {
        if (!(state.version(command.version(), command.to()) instanceof Signed signed)) {
            throw Refusal.notFound();
        }
        return signed.copies().containsKey(command.to())
                ? List.of()
                : List.of(
                        new AgreementCopyDelivered(
                                command.engagement(),
                                command.version(),
                                command.to(),
                                command.html(),
                                command.pdf()));
    }
}
