package io.confide.benchmarks.logs;

import io.confide.keys.SealedEvent;
import java.nio.ByteBuffer;

/**
 * One event at rest as Confide's log keeps it: 4 bytes of length, the open part, the sealed one.
 */
record SealedPayload(byte[] bytes) {

    static SealedPayload of(SealedEvent event) {
        byte[] open = event.open();
        byte[] sealed = event.sealed();
        return new SealedPayload(
                ByteBuffer.allocate(4 + open.length + sealed.length)
                        .putInt(open.length)
                        .put(open)
                        .put(sealed)
                        .array());
    }
}
