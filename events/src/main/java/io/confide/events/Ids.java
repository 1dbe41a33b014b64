package io.confide.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are opaque and safe in URLs, topic keys and file names; none is made from personal data. */
public final class Ids {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Ids() {}

    static void check(String kind, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    kind + " consists of 1 to 63 lower-case letters, digits and hyphens");
        }
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
