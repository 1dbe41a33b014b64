package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in lower-case hexadecimal, 64 characters. */
public record Sha256(@JsonValue String hex) {
    private static final int DIGITS = 64;

    @JsonCreator
    public Sha256 {
        if (hex.length() != DIGITS || !hex.chars().allMatch(Sha256::isDigit)) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hex digits");
        }
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
