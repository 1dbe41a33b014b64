package io.confide.gateway.clientview;

import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Signature;
import io.confide.gateway.clientview.AgreementSection.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of the agreement; what it says is canonical JSON.
 *
 * @param writtenAt when these words were recorded
 */
public record Version(
        int number,
        Status status,
        Personal<String> body,
        Personal<String> annex,
        Optional<Offer> offer,
        List<Signature> signatures,
        Optional<Instant> inForceSince,
        List<PersonId> copiesTo,
        Instant writtenAt) {

    /** Whether it is on the table for signatures. */
    public boolean waits() {
        return status == Status.OFFERED || status == Status.PARTLY_SIGNED;
    }

    Version drafted(AgreementDrafted e, Instant at) {
        return new Version(
                number, status, e.body(), e.annex(), offer, signatures, inForceSince, copiesTo, at);
    }

    Version became(Status next) {
        return new Version(
                number, next, body, annex, offer, signatures, inForceSince, copiesTo, writtenAt);
    }

    Version inForce(Instant since) {
        return new Version(
                number,
                Status.IN_FORCE,
                body,
                annex,
                offer,
                signatures,
                Optional.of(since),
                copiesTo,
                writtenAt);
    }

    Version signed(Signature signature) {
        return new Version(
                number,
                status == Status.OFFERED ? Status.PARTLY_SIGNED : status,
                body,
                annex,
                offer,
                Entries.with(signatures, s -> s.capacity() + s.person().value(), signature),
                inForceSince,
                copiesTo,
                writtenAt);
    }

    Version copyTo(PersonId person) {
        return new Version(
                number,
                status,
                body,
                annex,
                offer,
                signatures,
                inForceSince,
                Entries.with(copiesTo, p -> p, person),
                writtenAt);
    }
}
