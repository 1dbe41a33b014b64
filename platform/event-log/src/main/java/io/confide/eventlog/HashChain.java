package io.confide.eventlog;

import io.confide.storage.Commit;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Each commit carries the hash of all before it, so that none can be changed or taken out. */
final class HashChain {
    private HashChain() {}

    /** What stands before the first commit; differs per log, so that logs cannot be exchanged. */
    static byte[] genesis(String source) {
        return sha256().digest(("confide log " + source).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256(previous ‖ position ‖ n ‖ body). */
    static byte[] hash(byte[] previous, long position, int size, byte[] body) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(12).putLong(position).putInt(size).flip());
        return digest.digest(body);
    }

    static byte[] hash(Commit commit) {
        return hash(commit.previous(), commit.position(), commit.size(), commit.body());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
