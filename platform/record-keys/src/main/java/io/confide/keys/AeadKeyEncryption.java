package io.confide.keys;

import com.google.crypto.tink.Aead;
import io.confide.events.FirmId;
import java.util.function.Function;

/**
 * Key encryption by whatever Tink has an {@link Aead} for: AWS KMS, Google Cloud KMS, HashiCorp
 * Vault.
 */
public final class AeadKeyEncryption implements KeyEncryption {
    private final Function<FirmId, Aead> aeads;
    private final Function<FirmId, byte[]> secrets;

    /**
     * @param aeads the firm's key in the KMS
     * @param secrets a stable secret of the firm, at least 32 bytes, to derive others from: a KMS
     *     derives none
     */
    public AeadKeyEncryption(Function<FirmId, Aead> aeads, Function<FirmId, byte[]> secrets) {
        this.aeads = aeads;
        this.secrets = secrets;
    }

    @Override
    public byte[] wrap(FirmId firm, byte[] key, byte[] context) {
        return Crypto.encrypt(aeads.apply(firm), key, KeyContext.of(firm, context));
    }

    @Override
    public byte[] unwrap(FirmId firm, byte[] wrapped, byte[] context) {
        return Crypto.decrypt(
                aeads.apply(firm),
                wrapped,
                KeyContext.of(firm, context),
                "a wrapped key does not open under the key-encryption key of its firm");
    }

    @Override
    public byte[] derive(FirmId firm, String purpose) {
        byte[] secret = secrets.apply(firm);
        if (secret.length < Crypto.KEY_BYTES) {
            throw new IllegalStateException(
                    "the derivation secret of a firm needs at least 32 bytes");
        }
        return Crypto.hkdf(secret, "derivation", firm.value(), purpose);
    }
}
