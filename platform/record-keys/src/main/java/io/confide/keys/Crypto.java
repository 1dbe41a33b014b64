package io.confide.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The algorithms: AES-256-GCM by Tink; HKDF, HMAC and SHA-256 by the JDK. */
final class Crypto {
    static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crypto() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Tink's AES-GCM over the JDK's cipher: it draws the nonce itself, keeps one cipher per thread,
     * and needs none of Tink's key set parsing for a key that we wrap ourselves.
     */
    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    static byte[] encrypt(Aead aead, byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /**
     * @throws CannotOpen with this sentence
     */
    static byte[] decrypt(Aead aead, byte[] sealed, byte[] context, String whenNot) {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(whenNot, e);
        }
    }

    static byte[] hkdf(byte[] secret, String... info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(Bytes.of(info), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** Names a key without telling it: the first half of its SHA-256, 32 hexadecimal digits. */
    static String fingerprint(byte[] key) {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(key), FINGERPRINT_BYTES));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
