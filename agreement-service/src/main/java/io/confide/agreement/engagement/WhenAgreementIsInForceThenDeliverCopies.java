package io.confide.agreement.engagement;

import io.confide.agreement.copies.Copies;
import io.confide.agreement.copies.Copy;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeliverCopy;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.projecting.Reaction;
import io.confide.service.Act;
import io.confide.service.Commands;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A10: when all have signed, each of them gets a copy, and that they got it is told. */
@Component
class WhenAgreementIsInForceThenDeliverCopies implements Reaction {
    private final Commands commands;
    private final Desk desk;
    private final Copies copies;
    private final Clock clock;

    WhenAgreementIsInForceThenDeliverCopies(
            Commands commands, Desk desk, Copies copies, Clock clock) {
        this.commands = commands;
        this.desk = desk;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliver-copies";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement");
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof AgreementCameIntoForce inForce) {
            Opened file = desk.file(event.firm(), inForce.engagement()).state();
            parties(file, inForce.version()).forEach(party -> deliver(event, file, inForce, party));
        }
    }

    private void deliver(
            Recorded<?> cause, Opened file, AgreementCameIntoForce inForce, PersonId party) {
        EngagementId engagement = inForce.engagement();
        int version = inForce.version();
        if (Paper.of(file, version, party).offer().body().isErased()) {
            return;
        }
        Copy copy = copies.keep(cause.firm(), party, SignedPaper.of(file, version, party));
        commands.dispatch(
                Act.following(cause, "copy for " + party, clock.instant()),
                new DeliverCopy(engagement, version, party, copy.htmlHash(), copy.pdfHash()));
    }

    private static List<PersonId> parties(Opened file, int version) {
        return file.versions().get(version) instanceof Version.Signed signed
                ? signed.signatures().stream().map(it -> it.person()).toList()
                : List.of();
    }
}
