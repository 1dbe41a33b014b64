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
record Paper(Offer offer, Capacity reader, boolean withAnnex) {

    static Paper of(Opened file, int version, PersonId reader) {
        Capacity capacity = file.capacity(reader);
        return switch (file.version(version, reader)) {
            case Offered it -> new Paper(it.offer(), capacity, annex(file, version, capacity));
            case Signed it -> new Paper(it.offer(), capacity, annex(file, version, capacity));
            case Drafted _ -> throw Showing.notOffered();
            case Dropped _ -> throw Dropping.gone();
        };
    }

    /** The sponsor has none; a new coach has earlier ones as far as the client says (A5, A12). */
    private static boolean annex(Opened file, int version, Capacity reader) {
        return switch (reader) {
            case CLIENT -> true;
            case COACH -> file.handing().showsAnnexToCoach(version);
            case SPONSOR -> false;
        };
    }

    String body() {
        return text(offer.body());
    }

    /** Empty for those it is not for. */
    Optional<String> annex() {
        return withAnnex ? Optional.of(text(offer.annex())) : Optional.empty();
    }

    Optional<Sha256> annexHash() {
        return withAnnex ? offer.annexFor(reader) : Optional.empty();
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
