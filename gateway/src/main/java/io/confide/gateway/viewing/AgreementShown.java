package io.confide.gateway.viewing;

import io.confide.events.Custody;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Terms;
import io.confide.gateway.clientview.Version;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;

/** The versions of the agreement, to one viewer. */
final class AgreementShown {
    private final AgreementSection agreement;
    private final Seeing eyes;

    AgreementShown(AgreementSection agreement, Seeing eyes) {
        this.agreement = agreement;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Agreement>> versions() {
        if (!eyes.sight(RecordClass.K3).exists()) {
            return Optional.empty();
        }
        return Optional.of(
                agreement.versions().stream().filter(eyes::knowsOf).map(this::version).toList());
    }

    Optional<Custody> custody() {
        return agreement
                .binding()
                .filter(eyes::readsAnnex)
                .flatMap(Version::offer)
                .map(Offer::terms)
                .map(Terms::custody);
    }

    /** Whether the viewer may know of what belongs to this version. */
    boolean maySee(int version) {
        return agreement.versions().stream()
                .anyMatch(it -> it.number() == version && eyes.knowsOf(it));
    }

    private EngagementFile.Agreement version(Version version) {
        boolean shared = eyes.sight(RecordClass.K3).content();
        boolean annex = eyes.readsAnnex(version);
        return new EngagementFile.Agreement(
                version.number(),
                version.status(),
                version.offer().map(Offer::bodyHash),
                annex ? version.offer().map(Offer::annexHash) : Optional.empty(),
                version.signatures().stream()
                        .map(s -> new EngagementFile.Signed(s.capacity(), s.at()))
                        .toList(),
                version.offer().map(Offer::offeredAt),
                version.offer().map(Offer::expiresAt),
                version.inForceSince(),
                shared ? Optional.of(eyes.say(RecordClass.K3, version.body())) : Optional.empty(),
                annex ? Optional.of(eyes.say(RecordClass.K3P, version.annex())) : Optional.empty(),
                template(version));
    }

    /** Which wording it came from is the firm's and its coaches' business. */
    private Optional<EngagementFile.Template> template(Version version) {
        if (eyes.viewer() != Viewer.COACH && eyes.viewer() != Viewer.FIRM_ADMIN) {
            return Optional.empty();
        }
        return agreement.course().templates().stream()
                .filter(t -> t.version() == version.number())
                .findFirst()
                .map(t -> new EngagementFile.Template(t.template(), t.edition()));
    }
}
