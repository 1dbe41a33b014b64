package io.confide.eventlog;

import io.confide.storage.Document;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a processor.
 *
 * @param owner who claimed it; empty for nobody
 * @param token null before the first event, as Axon has it
 */
record TokenRow(
        String processor,
        int segment,
        long version,
        String owner,
        Instant claimedAt,
        @Nullable TrackingToken token) {

    static String id(String processor, int segment) {
        return processor + "[" + segment + "]";
    }

    String id() {
        return id(processor, segment);
    }

    TokenRow with(@Nullable TrackingToken newToken) {
        return new TokenRow(processor, segment, version, owner, claimedAt, newToken);
    }

    TokenRow claimed(String by, Instant at) {
        return new TokenRow(processor, segment, version, by, at, token);
    }

    /** Rows as the bodies of documents. */
    record Codec(Serializer serializer) {

        byte[] write(TokenRow row) {
            ByteWriter out =
                    new ByteWriter()
                            .text(row.processor())
                            .int32(row.segment())
                            .text(row.owner())
                            .int64(Micros.of(row.claimedAt()));
            if (row.token() == null) {
                return out.text("").written();
            }
            SerializedObject<byte[]> token = serializer.serialize(row.token(), byte[].class);
            return out.text(token.getType().getName()).bytes(token.getData()).written();
        }

        TokenRow read(Document document) {
            ByteReader in = new ByteReader(document.body());
            return new TokenRow(
                    in.text(),
                    in.int32(),
                    document.version(),
                    in.text(),
                    Micros.toInstant(in.int64()),
                    token(in));
        }

        private @Nullable TrackingToken token(ByteReader in) {
            String type = in.text();
            return type.isEmpty()
                    ? null
                    : serializer.deserialize(
                            new SimpleSerializedObject<>(in.bytes(), byte[].class, type, null));
        }
    }
}
