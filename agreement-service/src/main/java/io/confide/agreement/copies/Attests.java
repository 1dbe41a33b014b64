package io.confide.agreement.copies;

import io.confide.events.CanonicalJson;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EventJson;
import io.confide.keys.SigningKeys;
import io.confide.keys.SigningKeys.Purpose;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Signs what a party's copy says about signatures; the same copy always gets the same bytes. */
@Component
public class Attests {
    private final SigningKeys keys;

    Attests(SigningKeys keys) {
        this.keys = keys;
    }

    public Attestation to(SignedAgreement agreement) {
        String text = text(agreement);
        return new Attestation(
                text, keys.sign(Purpose.AGREEMENT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(SignedAgreement agreement) {
        ObjectNode said =
                EventJson.mapper()
                        .createObjectNode()
                        .put("document", "signatures")
                        .put("engagement", agreement.engagement().value())
                        .put("version", agreement.version())
                        .put("inForceSince", agreement.since().toString())
                        .put("bodyHash", agreement.bodyHash().hex());
        agreement.annexHash().ifPresent(it -> said.put("annexHash", it.hex()));
        agreement.signatures().forEach(it -> said.withArray("signatures").add(signature(it)));
        return CanonicalJson.of(said);
    }

    private static ObjectNode signature(AgreementSigned signed) {
        ObjectNode said =
                EventJson.mapper()
                        .createObjectNode()
                        .put("person", signed.person().value())
                        .put("capacity", signed.capacity().name())
                        .put("signedAt", signed.signedAt().toString())
                        .put("bodyHash", signed.bodyHash().hex())
                        .put("authentication", signed.authentication())
                        .put("address", signed.address().name());
        signed.annexHash().ifPresent(it -> said.put("annexHash", it.hex()));
        return said;
    }
}
