package io.confide.gateway.portal.acting;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names an act that is about to be offered on a page; no two are the same. */
final class FreshKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private FreshKey() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
