package io.confide.eventlog;

/** Somebody else acted on the stream first; nothing was written. Load again and decide again. */
public class SeqConflict extends RuntimeException {
    private final String stream;
    private final long expected;

    public SeqConflict(String stream, long expected) {
        super("the place " + expected + " in the stream " + stream + " is taken");
        this.stream = stream;
        this.expected = expected;
    }

    public String stream() {
        return stream;
    }

    /** The place that was asked for, counted from 0. */
    public long expected() {
        return expected;
    }
}
