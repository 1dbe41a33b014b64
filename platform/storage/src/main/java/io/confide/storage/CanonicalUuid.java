package io.confide.storage;

/**
 * Ids that are UUIDs in the one form that 16 bytes give back to the letter; engines keep those
 * short, and every other id as the text it is.
 */
public final class CanonicalUuid {

    private static final int LENGTH = 36;

    private CanonicalUuid() {}

    /** Lower case, with hyphens. */
    public static boolean is(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
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
}
