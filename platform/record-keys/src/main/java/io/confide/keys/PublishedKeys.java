package io.confide.keys;

import io.confide.events.EventJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Ed25519 keys from a published JSON Web Key Set: all a stranger needs to verify what we signed.
 */
public final class PublishedKeys {
    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, PublicKey> keys;

    private PublishedKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /**
     * @throws IllegalArgumentException not a key set
     */
    public static PublishedKeys of(String jwks) {
        try {
            Map<String, PublicKey> keys = new HashMap<>();
            for (JsonNode key : EventJson.mapper().readTree(jwks).path("keys")) {
                keys.put(key.path("kid").asString(), key(key.path("x").asString()));
            }
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("the key set holds no keys");
            }
            return new PublishedKeys(keys);
        } catch (JacksonException | GeneralSecurityException e) {
            throw new IllegalArgumentException("not a JSON Web Key Set of Ed25519 keys", e);
        }
    }

    private static PublicKey key(String x) throws GeneralSecurityException {
        byte[] raw = Base64.getUrlDecoder().decode(x);
        byte[] encoded = new byte[PREFIX.length + raw.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Whether the key of this id signed exactly this; false for a key that is not among them. */
    public boolean verify(SigningKeys.Signature signature, byte[] message) {
        PublicKey key = keys.get(signature.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(Base64.getUrlDecoder().decode(signature.value()));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }
}
