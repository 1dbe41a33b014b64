package io.confide.keys;

import io.confide.events.FirmId;
import java.util.HexFormat;

/** Digests under keys that are derived from the firm's key-encryption key. */
public final class FirmDigests implements Digests {
    private final KeyEncryption keys;

    public FirmDigests(KeyEncryption keys) {
        this.keys = keys;
    }

    @Override
    public String of(FirmId firm, String purpose, String value) {
        byte[] key = keys.derive(firm, "digest:" + purpose);
        return HexFormat.of().formatHex(Crypto.hmac(key, Bytes.utf8(value)));
    }
}
