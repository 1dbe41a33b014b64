package io.confide.eventlog;

import java.util.Optional;

/** What a look at every entry of a log found. */
public sealed interface Verification {

    /**
     * Every entry is as it was written, and every checkpoint agrees.
     *
     * @param position of the last event
     * @param last the newest checkpoint: what follows it hangs together, but nobody has vouched for
     *     it yet, so that it could be cut off and nobody would see
     */
    record Whole(long position, long commits, long checkpoints, Optional<Checkpoint> last)
            implements Verification {

        /** Events after the newest checkpoint. */
        public long unvouched() {
            return position - last.map(Checkpoint::position).orElse(0L);
        }
    }

    /**
     * @param position of the first event that is not as it was written
     * @param finding what is wrong there, in a sentence
     */
    record Broken(long position, String finding) implements Verification {}
}
