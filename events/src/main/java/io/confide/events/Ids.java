package io.confide.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids are opaque and safe in URLs, topic keys and file names; none is made from personal data. */
public final class Ids {
    private static final int LONGEST = 63;

    private Ids() {}

    static void check(String kind, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    kind + " consists of 1 to 63 lower-case letters, digits and hyphens");
        }
    }

    /** By hand: every event that is read checks several. */
    private static boolean isId(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** RFC 9562 name-based id (version 5): the same name in the same space is the same id. */
    public static UUID named(UUID space, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(space.getMostSignificantBits())
                            .putLong(space.getLeastSignificantBits())
                            .flip());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long most = (digest.getLong() & ~0xF000L) | 0x5000L;
            long least = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
