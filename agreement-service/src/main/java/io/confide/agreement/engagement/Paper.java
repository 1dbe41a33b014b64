package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EventJson;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Sha256;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A version as one party may read it: the sponsor's has no annex, nor a trace of one. */
record Paper(Offer offer, Capacity reader) {

    static Paper of(Opened file, int version, PersonId reader) {
        Capacity capacity = file.capacity(reader);
        return switch (file.version(version, reader)) {
            case Offered it -> new Paper(it.offer(), capacity);
            case Signed it -> new Paper(it.offer(), capacity);
            case Drafted _ -> throw Showing.notOffered();
            case Dropped _ -> throw Dropping.gone();
        };
    }

    String body() {
        return text(offer.body());
    }

    /** Empty for the sponsor. */
    Optional<String> annex() {
        return reader == Capacity.SPONSOR ? Optional.empty() : Optional.of(text(offer.annex()));
    }

    Optional<Sha256> annexHash() {
        return offer.annexFor(reader);
    }

    Shown showing() {
        return new Shown(
                offer.version(),
                offer.bodyHash(),
                json(body()),
                annexHash(),
                annex().map(Paper::json));
    }

    static JsonNode json(String canonical) {
        return EventJson.mapper().readTree(canonical);
    }

    private static String text(Personal<String> canonical) {
        return canonical
                .value()
                .orElseThrow(() ->
                        Refusal.conflict(
                                Rule.T9,
                                "The words of this agreement are erased; its hash remains.",
                                "Look into the copy you were given."));
    }

    /**
     * What somebody is about to sign, or has signed.
     *
     * @param bodyHash SHA-256 of the canonical JSON (RFC 8785) of {@code body}
     * @param annexHash likewise of {@code annex}; neither is there for the sponsor
     */
    record Shown(
            int version,
            Sha256 bodyHash,
            JsonNode body,
            Optional<Sha256> annexHash,
            Optional<JsonNode> annex) {
        @Override
        public String toString() {
            return "Shown[" + version + ", •••]";
        }
    }
}
