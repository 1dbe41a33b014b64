package io.confide.storage.sqlite;

import io.confide.storage.CanonicalUuid;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * @throws IllegalStateException it was not stored like this
     */
    static String text(@Nullable Object stored) {
        return switch (stored) {
            case byte[] bytes when bytes.length == 16 -> uuid(ByteBuffer.wrap(bytes)).toString();
            case String text when !CanonicalUuid.is(text) -> text;
            case null -> throw new IllegalStateException("no id");
            default -> throw new IllegalStateException("not an id: " + stored.getClass());
        };
    }

    static UUID uuid(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}
