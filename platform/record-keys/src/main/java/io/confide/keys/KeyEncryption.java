package io.confide.keys;

import io.confide.events.FirmId;

/**
 * Wraps data keys with the firm's key-encryption key, wherever that is kept: a local file, a KMS, a
 * vault.
 */
public interface KeyEncryption {

    byte[] wrap(FirmId firm, byte[] key, byte[] context);

    /**
     * @throws CannotOpen the wrapped key or its context was changed, or belongs to another firm
     */
    byte[] unwrap(FirmId firm, byte[] wrapped, byte[] context);

    /** A secret of the firm that never leaves the process, derived for this purpose, 32 bytes. */
    byte[] derive(FirmId firm, String purpose);
}
