package io.confide.service;

import io.confide.keys.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How services of one installation recognise each other: by a keyed digest of time and path that
 * only who holds the key-encryption key can make. It is good for a minute.
 */
final class ServiceCredential {
    private static final Pattern SHAPE =
            Pattern.compile("Confide-Service (\\d{1,12})\\.([0-9a-f]{64})");
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Digests digests;
    private final Clock clock;

    ServiceCredential(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    /** Value of the Authorization header. */
    String make(String path) {
        long second = clock.instant().getEpochSecond();
        return "Confide-Service " + second + "." + digest(second, path);
    }

    boolean isGood(String authorization, String path) {
        Matcher parts = SHAPE.matcher(authorization);
        if (!parts.matches()) {
            return false;
        }
        long second = Long.parseLong(parts.group(1));
        boolean current =
                Math.abs(clock.instant().getEpochSecond() - second) <= GOOD_FOR.toSeconds();
        return current && MessageDigest.isEqual(bytes(digest(second, path)), bytes(parts.group(2)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String digest(long second, String path) {
        return digests.of(SignedIn.OPERATIONS, "service-credential", second + " " + path);
    }
}
