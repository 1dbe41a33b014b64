package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.SignAgreement;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementSigned;
import java.util.List;

/** One person, one capacity, one content (A2, A3, A5); the last signature binds all (A4). */
final class Signing {
    private Signing() {}

    static List<EngagementEvent> decide(Running state, SignAgreement command) {
        Capacity capacity = state.capacity(command.by());
        return switch (state.version(command.version(), command.by())) {
            case Offered it -> sign(it, capacity, command);
            case Drafted _ -> throw Showing.notOffered();
            case Signed _ -> throw signedBefore();
            case Dropped _ -> throw Dropping.gone();
        };
    }

    private static List<EngagementEvent> sign(
            Offered offered, Capacity capacity, SignAgreement command) {
        Offer offer = offered.offer();
        requireOpen(offered, command);
        requireOwnCapacity(offer, capacity, command);
        requireShown(offered, command);
        requireSameBody(offer, command);
        requireSameAnnex(offer, capacity, command);
        AgreementSigned signed = signed(offer, capacity, command);
        return offered.with(signed).complete()
                ? List.of(signed, inForce(offer, command))
                : List.of(signed);
    }

    private static void requireOpen(Offered offered, SignAgreement command) {
        if (offered.offer().over(command.at())) {
            throw Dropping.gone();
        }
        if (offered.signedBy(command.by())) {
            throw signedBefore();
        }
    }

    private static void requireOwnCapacity(Offer offer, Capacity capacity, SignAgreement command) {
        if (!command.by().equals(offer.required().get(capacity))) {
            throw Refusal.forbidden(
                    Rule.A3,
                    "Somebody else was asked to sign this version in your place at the table.",
                    "Leave the signature to them, or let the coach offer a version that names"
                            + " you.");
        }
    }

    private static void requireShown(Offered offered, SignAgreement command) {
        if (!offered.shownTo().contains(command.by())) {
            throw Refusal.conflict(
                    Rule.A2,
                    "Nobody signs what was not shown to them.",
                    "Have this version shown to you first, and read it.");
        }
    }

    private static void requireSameBody(Offer offer, SignAgreement command) {
        if (!command.bodyHash().equals(offer.bodyHash())) {
            throw Refusal.conflict(
                    Rule.A2,
                    "This is the hash of another content than the one offered.",
                    "Have the version shown to you again and sign the hash of what you read.");
        }
    }

    private static void requireSameAnnex(Offer offer, Capacity capacity, SignAgreement command) {
        if (!command.annexHash().equals(offer.annexFor(capacity))) {
            throw Refusal.conflict(
                    Rule.A5,
                    capacity == Capacity.SPONSOR
                            ? "The sponsor signs the shared body alone."
                            : "Client and coach sign body and annex, each by its own hash.",
                    "Send the hashes you were shown, all of them and no other.");
        }
    }

    private static AgreementSigned signed(Offer offer, Capacity capacity, SignAgreement command) {
        return new AgreementSigned(
                command.engagement(),
                command.version(),
                command.by(),
                capacity,
                offer.bodyHash(),
                offer.annexFor(capacity),
                command.at(),
                command.authentication(),
                command.address());
    }

    private static AgreementCameIntoForce inForce(Offer offer, SignAgreement command) {
        return new AgreementCameIntoForce(
                command.engagement(),
                command.version(),
                offer.bodyHash(),
                offer.annexHash(),
                offer.terms(),
                command.at());
    }

    private static Refusal signedBefore() {
        return Refusal.conflict(
                Rule.A2, "This was signed before; one signature is enough.", "Nothing to do.");
    }
}
