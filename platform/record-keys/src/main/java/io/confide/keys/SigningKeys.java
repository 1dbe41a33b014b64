package io.confide.keys;

import io.confide.events.CanonicalJson;
import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.UnknownOutcome;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ed25519 keys with which Confide stands behind what it says, one per purpose, made at first use
 * and published as a JSON Web Key Set (RFC 8037).
 */
public final class SigningKeys {
    private static final String COLLECTION = "signing-keys";
    private static final FirmId SYSTEM = new FirmId("confide");
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Documents documents;
    private final KeyEncryption encryption;
    private final Map<Purpose, Pair> pairs = new ConcurrentHashMap<>();

    public SigningKeys(Storage keys, KeyEncryption encryption) {
        keys.declare(COLLECTION, List.of());
        this.documents = keys.documents();
        this.encryption = encryption;
    }

    public Signature sign(Purpose purpose, byte[] message) {
        Pair pair = pair(purpose);
        byte[] signature = Ed25519.sign(pair.privateKey(), message);
        return new Signature(pair.keyId(), BASE64URL.encodeToString(signature));
    }

    /** Whether the key of this id, one of ours, signed exactly this. */
    public boolean verify(Signature signature, byte[] message) {
        return Stream.of(Purpose.values())
                .map(this::pair)
                .filter(pair -> pair.keyId().equals(signature.keyId()))
                .anyMatch(pair -> Ed25519.verify(pair.publicKey(), message, signature.value()));
    }

    /** The public keys as a JSON Web Key Set; what anyone needs to verify what we signed. */
    public String jwks() {
        ObjectNode set = EventJson.mapper().createObjectNode();
        ArrayNode keys = set.putArray("keys");
        for (Purpose purpose : Purpose.values()) {
            Pair pair = pair(purpose);
            keys.add(
                    jwk(pair.publicKey())
                            .put("kid", pair.keyId())
                            .put("use", "sig")
                            .put("alg", "EdDSA")
                            .put("purpose", purpose.id()));
        }
        return set.toString();
    }

    private Pair pair(Purpose purpose) {
        return pairs.computeIfAbsent(purpose, this::load);
    }

    private Pair load(Purpose purpose) {
        return find(purpose)
                .or(() -> {
                    make(purpose);
                    return find(purpose);
                })
                .orElseThrow(() -> new IllegalStateException("the signing key was not stored"));
    }

    private Optional<Pair> find(Purpose purpose) {
        return documents.get(COLLECTION, purpose.id()).map(document -> pair(purpose, document));
    }

    /** Whoever is faster stands. */
    private void make(Purpose purpose) {
        Ed25519.Keys fresh = Ed25519.generate();
        byte[] wrapped = encryption.wrap(SYSTEM, fresh.privateKey(), context(purpose));
        byte[] body = Bytes.of(List.of(fresh.publicKey(), wrapped));
        try {
            documents.put(COLLECTION, new Document(purpose.id(), 0, Map.of(), body), Expect.ABSENT);
        } catch (UnknownOutcome _) {
            // What is read next is what counts.
        }
    }

    private Pair pair(Purpose purpose, Document document) {
        byte[] body = document.body();
        int prefix = 4 + Ed25519.KEY_BYTES;
        byte[] publicKey = Arrays.copyOfRange(body, 4, prefix);
        byte[] wrapped = Arrays.copyOfRange(body, prefix + 4, body.length);
        byte[] privateKey = encryption.unwrap(SYSTEM, wrapped, context(purpose));
        return new Pair(keyId(publicKey), publicKey, privateKey);
    }

    /** RFC 7638: the SHA-256 of the canonical key. */
    private static String keyId(byte[] publicKey) {
        JsonNode canonical = jwk(publicKey);
        return BASE64URL.encodeToString(Crypto.sha256(CanonicalJson.bytes(canonical)));
    }

    private static ObjectNode jwk(byte[] publicKey) {
        return EventJson.mapper()
                .createObjectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", BASE64URL.encodeToString(publicKey));
    }

    private static byte[] context(Purpose purpose) {
        return Bytes.of("signing-key", purpose.id());
    }

    /** What a key signs, and nothing else. */
    public enum Purpose {
        /** Certificates of disposal. */
        CERTIFICATE,
        /** Receipts of consent and of handed-over notes. */
        RECEIPT,
        /** Checkpoints of a log's hash chain. */
        CHECKPOINT,
        /** Who signed which agreement, and when. */
        AGREEMENT;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A signature.
     *
     * @param keyId RFC 7638 thumbprint of the public key
     * @param value base64url without padding
     */
    public record Signature(String keyId, String value) {}

    private record Pair(String keyId, byte[] publicKey, byte[] privateKey) {}
}
