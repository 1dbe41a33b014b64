package io.confide.agreement.copies;

/** How anybody checks a copy without trusting us. */
public final class Verification {
    public static final String HOW =
            "Each text below is canonical JSON (RFC 8785) in one line. The SHA-256 digest of its"
                    + " UTF-8 bytes, without a line break at the end, is the hash that each party"
                    + " signed. For example: printf '%s' \"$TEXT\" | sha256sum. Or let"
                    + " ./confide verify-agreement COPY KEYS do all of it, with the published keys"
                    + " (GET /agreement/keys).";

    private Verification() {}
}
