package io.confide.eventlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes canonical bytes: one value has one form. Numbers are big-endian, lengths come first. */
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    ByteWriter int8(int value) {
        out.write(value);
        return this;
    }

    ByteWriter int32(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
        return this;
    }

    ByteWriter int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    ByteWriter uuid(UUID value) {
        return int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    ByteWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter bytes(byte[] value) {
        int32(value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] written() {
        return out.toByteArray();
    }
}
