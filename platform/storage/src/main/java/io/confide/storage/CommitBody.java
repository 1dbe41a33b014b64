package io.confide.storage;

/**
 * What a replay needs of a commit.
 *
 * @param position of its first event
 * @param size how many events it has
 * @param body the encoded events
 */
public record CommitBody(long position, int size, byte[] body) {

    /** Position that the next commit takes. */
    public long next() {
        return position + size;
    }
}
