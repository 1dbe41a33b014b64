package io.confide.keys;

import static io.confide.keys.Office.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EventJson;
import io.confide.keys.SigningKeys.Purpose;
import io.confide.keys.SigningKeys.Signature;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SigningKeysTest {
    private final Office office = new Office();
    private final SigningKeys keys = new SigningKeys(office.storage, office.encryption);

    @Test
    void another_process_verifies_what_was_signed() {
        Signature signature = keys.sign(Purpose.CERTIFICATE, bytes("certificate"));
        SigningKeys other = new SigningKeys(office.storage, office.encryption);

        assertThat(other.verify(signature, bytes("certificate"))).isTrue();
        assertThat(other.verify(signature, bytes("forged"))).isFalse();
        assertThat(other.jwks()).isEqualTo(keys.jwks());
    }

    @Test
    void a_signature_under_another_key_is_not_ours() {
        Signature signature = keys.sign(Purpose.CERTIFICATE, bytes("x"));
        String receipts = keys.sign(Purpose.RECEIPT, bytes("x")).keyId();

        assertThat(keys.verify(new Signature(receipts, signature.value()), bytes("x"))).isFalse();
        assertThat(keys.verify(new Signature("unknown", signature.value()), bytes("x"))).isFalse();
    }

    @Test
    void anyone_verifies_with_the_published_key_and_the_jdk() throws GeneralSecurityException {
        Signature signature = keys.sign(Purpose.RECEIPT, bytes("receipt"));
        JsonNode published = EventJson.mapper().readTree(keys.jwks()).required("keys");
        JsonNode key = find(published, signature.keyId());

        java.security.Signature jdk = java.security.Signature.getInstance("Ed25519");
        jdk.initVerify(publicKey(key.required("x").stringValue()));
        jdk.update(bytes("receipt"));

        assertThat(jdk.verify(Base64.getUrlDecoder().decode(signature.value()))).isTrue();
        assertThat(published.size()).isEqualTo(Purpose.values().length);
    }

    private static JsonNode find(JsonNode keys, String id) {
        return keys.valueStream()
                .filter(key -> key.required("kid").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PublicKey publicKey(String x) throws GeneralSecurityException {
        String header = "302a300506032b6570032100";
        String raw = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(header + raw)));
    }
}
