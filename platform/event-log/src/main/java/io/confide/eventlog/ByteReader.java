package io.confide.eventlog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reads what {@link ByteWriter} wrote; anything else is a {@link BadBody}. */
final class ByteReader {
    private final ByteBuffer in;

    ByteReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    int int8() {
        need(1);
        return in.get() & 0xFF;
    }

    int int32() {
        need(4);
        return in.getInt();
    }

    long int64() {
        need(8);
        return in.getLong();
    }

    UUID uuid() {
        return new UUID(int64(), int64());
    }

    String text() {
        int length = int32();
        need(length);
        int from = in.position();
        in.position(from + length);
        return new String(in.array(), from, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = int32();
        need(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    void end() {
        if (in.hasRemaining()) {
            throw new BadBody(in.remaining() + " bytes too many");
        }
    }

    private void need(int bytes) {
        if (bytes < 0 || in.remaining() < bytes) {
            throw new BadBody("cut off at byte " + in.position(), new BufferUnderflowException());
        }
    }
}
