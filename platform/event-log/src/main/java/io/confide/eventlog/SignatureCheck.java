package io.confide.eventlog;

import io.confide.keys.SigningKeys.Signature;

/** Whether one of the known keys signed exactly this; {@code SigningKeys::verify} is one. */
@FunctionalInterface
public interface SignatureCheck {
    boolean verify(Signature signature, byte[] message);
}
