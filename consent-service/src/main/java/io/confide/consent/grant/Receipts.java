package io.confide.consent.grant;

import io.confide.consent.disclosing.Grant;
import io.confide.consent.seat.Seat;
import io.confide.eventlog.EventLog;
import io.confide.events.CanonicalJson;
import io.confide.events.ConsentEvent.ConsentGiven;
import io.confide.events.ConsentEvent.ConsentWithdrawn;
import io.confide.events.EventJson;
import io.confide.events.GrantId;
import io.confide.events.Recorded;
import io.confide.keys.SigningKeys;
import io.confide.keys.SigningKeys.Purpose;
import io.confide.keys.SigningKeys.Signature;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Signed receipts with the fields of ISO/IEC TS 27560; the same log makes the same bytes (D13). */
@Component
class Receipts {
    private static final String SCHEMA = "ISO/IEC TS 27560:2023";

    private final EventLog log;
    private final SigningKeys keys;

    Receipts(EventLog log, SigningKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    Signed of(Seat seat, Grant grant) {
        ObjectNode receipt = receipt(seat, grant);
        Signature signature = keys.sign(Purpose.RECEIPT, CanonicalJson.bytes(receipt));
        return new Signed(receipt, signature.value(), signature.keyId());
    }

    private ObjectNode receipt(Seat seat, Grant grant) {
        ConsentGiven given = grant.given();
        ObjectNode receipt =
                EventJson.mapper()
                        .createObjectNode()
                        .put("schemaVersion", SCHEMA)
                        .put("piiController", seat.firm().value())
                        .put("piiPrincipal", seat.facts().client().value())
                        .put("engagement", seat.engagement().value())
                        .put("consent", given.grant().value())
                        .put("recipient", given.recipient().value())
                        .put("item", given.item().value())
                        .put("renderingHash", given.rendering().hex())
                        .put("noticeVersion", given.noticeVersion())
                        .put("language", given.language())
                        .put("consentType", "explicit")
                        .put("validUntil", given.until().toString());
        receipt.putArray("dataCategories").add(given.disclosed().name());
        given.purpose().value().ifPresent(receipt.putArray("purposes")::add);
        for (Recorded<?> event : about(seat, given.grant())) {
            receipt.put("receiptId", event.id().toString());
            switch (event.event()) {
                case ConsentGiven _ ->
                        receipt.put("state", "given").put("givenAt", event.at().toString());
                case ConsentWithdrawn _ ->
                        receipt.put("state", "withdrawn").put("withdrawnAt", event.at().toString());
                default -> throw new IllegalStateException("not about a consent: " + event.id());
            }
        }
        return receipt;
    }

    private List<? extends Recorded<?>> about(Seat seat, GrantId grant) {
        return log.stream(seat.engagement().value(), 0).stream()
                .map(log::open)
                .filter(recorded -> isAbout(recorded, grant))
                .toList();
    }

    private static boolean isAbout(Recorded<?> recorded, GrantId grant) {
        return switch (recorded.event()) {
            case ConsentGiven e -> e.grant().equals(grant);
            case ConsentWithdrawn e -> e.grant().equals(grant);
            default -> false;
        };
    }

    /**
     * @param signature Ed25519 over the receipt's canonical JSON (RFC 8785), base64url
     * @param keyId in {@code /consent/keys}
     */
    record Signed(ObjectNode receipt, String signature, String keyId) {}
}
