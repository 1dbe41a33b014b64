package io.confide.keys;

import io.confide.events.FirmId;
import java.util.List;

/** What a wrapped key is bound to: its firm, and whatever it is the key of. */
final class KeyContext {

    private KeyContext() {}

    static byte[] of(FirmId firm, byte[] context) {
        return Bytes.of(List.of(Bytes.utf8(firm.value()), context));
    }
}
