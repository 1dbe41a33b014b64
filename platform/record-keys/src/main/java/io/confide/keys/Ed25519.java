package io.confide.keys;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Ed25519 by Tink, which speaks the raw 32-byte keys that JSON Web Keys carry. */
final class Ed25519 {
    static final int KEY_BYTES = 32;

    private Ed25519() {}

    record Keys(byte[] publicKey, byte[] privateKey) {}

    static Keys generate() {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
            return new Keys(pair.getPublicKey(), pair.getPrivateKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    static byte[] sign(byte[] privateKey, byte[] message) {
        try {
            return new Ed25519Sign(privateKey).sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    static boolean verify(byte[] publicKey, byte[] message, String signature) {
        try {
            new Ed25519Verify(publicKey).verify(Base64.getUrlDecoder().decode(signature), message);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
