package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.story.World;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checks what was signed as anybody could: with the published keys, and nothing of ours. */
record Signatures(JsonNode keys) {
    /** What comes before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** For text and whole numbers this is RFC 8785. */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** Anybody may ask for them, signed in or not. */
    static Signatures published(World world, String path) {
        return new Signatures(world.nobody().get(path).expect(200).json().path("keys"));
    }

    void verifies(JsonNode statement, String keyId, String signature) {
        String said = canonical(statement);
        assertThat(isSigned(said, keyId, signature)).as("the signature of %s", said).isTrue();
        assertThat(isSigned(said + " ", keyId, signature)).as("of something else").isFalse();
    }

    private static String canonical(JsonNode statement) {
        return CANONICAL.writeValueAsString(CANONICAL.treeToValue(statement, Object.class));
    }

    private boolean isSigned(String said, String keyId, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key(keyId));
            check.update(said.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicKey key(String keyId) throws GeneralSecurityException {
        JsonNode found =
                keys.valueStream()
                        .filter(key -> key.path("kid").asString().equals(keyId))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(keyId + " is not published"));
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509);
        encoded.writeBytes(Base64.getUrlDecoder().decode(found.path("x").asString()));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }
}
