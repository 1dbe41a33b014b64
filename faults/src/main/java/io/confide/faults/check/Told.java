package io.confide.faults.check;

import io.confide.faults.work.Deed;

/**
 * What somebody asked for, and what became of it as far as they were told.
 *
 * @param sent when it was asked for first, in nanoseconds
 * @param answered when it was told last, in nanoseconds
 * @param position of its first event when it was acknowledged, else 0
 */
public record Told(Deed deed, long sent, long answered, Outcome outcome, long position) {

    /** What they know. */
    public enum Outcome {
        ACKNOWLEDGED,
        /** Nothing of it may be anywhere. */
        REFUSED,
        /** It may be there once, or not. */
        UNKNOWN
    }
}
