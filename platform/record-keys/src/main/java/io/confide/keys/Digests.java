package io.confide.keys;

import io.confide.events.FirmId;

/**
 * Keyed digests for looking something up without keeping it: HMAC-SHA-256 under a key of the firm.
 */
public interface Digests {

    /**
     * @param purpose keeps digests for different uses apart, such as {@code email}
     * @return 64 hexadecimal digits, the same for the same input in this firm only
     */
    String of(FirmId firm, String purpose, String value);
}
