package io.confide.keys;

import io.confide.events.RecordSet;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One byte of version; the number of envelopes; for each the record set's id and the sealed bytes,
 * empty for an erased one; then JSON. Numbers are 4 bytes, big-endian; strings and bytes follow
 * their length. Not JSON throughout: base64 would cost a third of every document.
 */
record DocumentFrame(List<Envelope> envelopes, byte[] json) {
    private static final byte VERSION = 1;

    record Envelope(RecordSet recordSet, byte[] sealed) {}

    byte[] bytes() {
        List<byte[]> parts = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            parts.add(Bytes.utf8(envelope.recordSet().id()));
            parts.add(envelope.sealed());
        }
        byte[] framed = Bytes.of(parts);
        return ByteBuffer.allocate(5 + framed.length + json.length)
                .put(VERSION)
                .putInt(envelopes.size())
                .put(framed)
                .put(json)
                .array();
    }

    static DocumentFrame parse(byte[] document) {
        try {
            return parse(ByteBuffer.wrap(document));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CannotOpen("not a sealed document", e);
        }
    }

    private static DocumentFrame parse(ByteBuffer document) {
        if (document.get() != VERSION) {
            throw new IllegalArgumentException("of another version");
        }
        List<Envelope> envelopes = new ArrayList<>();
        for (int left = document.getInt(); left > 0; left--) {
            RecordSet recordSet = RecordSet.parse(Bytes.text(part(document)));
            envelopes.add(new Envelope(recordSet, part(document)));
        }
        return new DocumentFrame(envelopes, rest(document, document.remaining()));
    }

    private static byte[] part(ByteBuffer document) {
        return rest(document, document.getInt());
    }

    private static byte[] rest(ByteBuffer document, int length) {
        if (length < 0 || length > document.remaining()) {
            throw new IllegalArgumentException("cut short");
        }
        byte[] part = new byte[length];
        document.get(part);
        return part;
    }
}
