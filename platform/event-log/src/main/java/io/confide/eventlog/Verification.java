package io.confide.eventlog;

/** What a look at every entry of a log found. */
public sealed interface Verification {

    /**
     * Every entry is as it was written, and every checkpoint agrees.
     *
     * @param position of the last event
     */
    record Whole(long position, long commits, long checkpoints) implements Verification {}

    /**
     * @param position of the first event that is not as it was written
     * @param finding what is wrong there, in a sentence
     */
    record Broken(long position, String finding) implements Verification {}
}
