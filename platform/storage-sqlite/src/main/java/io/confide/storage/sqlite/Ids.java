package io.confide.storage.sqlite;

import io.confide.storage.CanonicalUuid;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * UUIDs take 16 bytes in the file, any other id stays text. SQLite never takes a blob for a text,
 * so the two cannot be mixed up.
 */
final class Ids {

    private Ids() {}

    static Object stored(String id) {
        return CanonicalUuid.is(id) ? bytes(UUID.fromString(id)) : id;
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static String text(Object stored) {
        return switch (stored) {
            case byte[] bytes -> uuid(ByteBuffer.wrap(bytes)).toString();
            case String text -> text;
            default -> throw new IllegalStateException("not an id: " + stored.getClass());
        };
    }

    static UUID uuid(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}
