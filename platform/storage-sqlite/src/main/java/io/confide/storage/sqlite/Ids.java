package io.confide.storage.sqlite;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * UUIDs take 16 bytes in the file, any other id stays text. SQLite never takes a blob for a text,
 * so the two cannot be mixed up.
 */
final class Ids {

    private Ids() {}

    static Object stored(String id) {
        return isUuid(id) ? bytes(UUID.fromString(id)) : id;
    }

    /** Only the canonical form: what is read must be what was written. */
    static boolean isUuid(String id) {
        if (id.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            if (!fits(id.charAt(i), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char c, int at) {
        return switch (at) {
            case 8, 13, 18, 23 -> c == '-';
            default -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        };
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
