package io.confide.agreement.copies;

import io.confide.keys.SigningKeys.Signature;

/**
 * With this Confide stands behind who signed which content, and when.
 *
 * @param text canonical JSON: engagement, version, hashes, every signature
 * @param signature Ed25519 over the UTF-8 bytes of {@code text}
 */
public record Attestation(String text, Signature signature) {}
