package io.confide.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Writes canonical bytes: one value has one form. Numbers are big-endian, lengths come first. */
final class ByteWriter {
    private ByteBuffer out = ByteBuffer.allocate(1024);

    ByteWriter int8(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    ByteWriter int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    ByteWriter int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    ByteWriter uuid(UUID value) {
        return int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    ByteWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter bytes(byte[] value) {
        int32(value.length);
        room(value.length).put(value);
        return this;
    }

    byte[] written() {
        return Arrays.copyOf(out.array(), out.position());
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int needed = Math.addExact(out.position(), bytes);
            int twice = (int) Math.min(2L * out.capacity(), Integer.MAX_VALUE - 8);
            out = ByteBuffer.allocate(Math.max(needed, twice)).put(out.flip());
        }
        return out;
    }
}
