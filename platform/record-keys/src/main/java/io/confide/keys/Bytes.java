package io.confide.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Byte strings that are bound into ciphertexts: no two lists of parts give the same bytes. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String... parts) {
        return of(Stream.of(parts).map(Bytes::utf8).toList());
    }

    static byte[] of(List<byte[]> parts) {
        ByteBuffer bytes =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> 4 + part.length).sum());
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
