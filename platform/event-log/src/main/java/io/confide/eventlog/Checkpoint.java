package io.confide.eventlog;

import io.confide.keys.SigningKeys.Signature;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Somebody with a key vouched for the log up to here.
 *
 * @param position of the last event covered
 * @param hash of the commit that holds it, hexadecimal
 */
public record Checkpoint(
        String source, long position, String hash, Instant at, Signature signature) {

    /** What is signed. */
    static byte[] message(String source, long position, String hash, Instant at) {
        return new ByteWriter()
                .text("confide checkpoint 1")
                .text(source)
                .int64(position)
                .bytes(HexFormat.of().parseHex(hash))
                .int64(Micros.of(at))
                .written();
    }

    byte[] message() {
        return message(source, position, hash, at);
    }

    byte[] written() {
        return new ByteWriter()
                .text(source)
                .int64(position)
                .text(hash)
                .int64(Micros.of(at))
                .text(signature.keyId())
                .text(signature.value())
                .written();
    }

    static Checkpoint read(byte[] written) {
        ByteReader in = new ByteReader(written);
        return new Checkpoint(
                in.text(),
                in.int64(),
                in.text(),
                Micros.toInstant(in.int64()),
                new Signature(in.text(), in.text()));
    }
}
