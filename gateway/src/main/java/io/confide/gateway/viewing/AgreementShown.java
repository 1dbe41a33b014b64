package io.confide.gateway.viewing;

import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Status;
import io.confide.gateway.clientview.AgreementSection.Version;
import io.confide.gateway.visibility.Sight;
import java.util.List;
import java.util.Optional;

/** What was agreed, as far as this viewer may read it. */
final class AgreementShown {
    private final AgreementSection section;
    private final Seeing eyes;

    AgreementShown(AgreementSection section, Seeing eyes) {
        this.section = section;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Agreement>> versions() {
        if (!eyes.sight(RecordClass.K3).exists()) {
            return Optional.empty();
        }
        return Optional.of(
                section.versions().stream().filter(this::maySee).map(this::agreement).toList());
    }

    /** A draft is between client and coach: nobody else knows of it before it is offered. */
    private boolean maySee(Version version) {
        return version.status() != Status.DRAFT || eyes.sight(RecordClass.K3P).content();
    }

    private EngagementFile.Agreement agreement(Version version) {
        Sight shared = eyes.sight(RecordClass.K3);
        Sight annex = eyes.sight(RecordClass.K3P);
        return new EngagementFile.Agreement(
                version.number(),
                version.status(),
                version.offer().map(Offer::bodyHash),
                annex.content() ? version.offer().map(Offer::annexHash) : Optional.empty(),
                version.signatures().stream()
                        .map(s -> new EngagementFile.Signed(s.capacity(), s.at()))
                        .toList(),
                version.offer().map(Offer::offeredAt),
                version.offer().map(Offer::expiresAt),
                version.inForceSince(),
                shared.content()
                        ? Optional.of(eyes.say(RecordClass.K3, version.body()))
                        : Optional.empty(),
                annex.content()
                        ? Optional.of(eyes.say(RecordClass.K3P, version.annex()))
                        : Optional.empty());
    }
}
