package io.confide.storage;

import java.util.List;

/**
 * What one command wrote, as one row or document; the body is opaque to storage.
 *
 * @param position of its first event, dense: the previous commit's position + its size
 * @param command unique id of the command (UUID text); a repeat collides here
 * @param events one key per event, in order; {@code (stream, seq)} and {@code id} are each unique
 *     in the log
 * @param previous hash of the previous commit, 32 bytes
 * @param hash of this commit, 32 bytes
 * @param body the encoded events
 */
public record Commit(
        long position,
        String command,
        List<EventKey> events,
        byte[] previous,
        byte[] hash,
        byte[] body) {

    public int size() {
        return events.size();
    }

    /** Position that the next commit takes. */
    public long next() {
        return position + events.size();
    }

    /** Where one event stands in its stream; {@code id} is UUID text. */
    public record EventKey(String stream, long seq, String id) {}
}
