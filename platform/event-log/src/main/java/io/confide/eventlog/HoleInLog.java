package io.confide.eventlog;

/** An event that must be there is not: reading stops, somebody has to look. */
public class HoleInLog extends RuntimeException {
    private final long position;

    public HoleInLog(String source, long expected, long found) {
        super(
                "the log %s has nothing at position %d and goes on at %d"
                        .formatted(source, expected, found));
        this.position = expected;
    }

    /** The first missing position. */
    public long position() {
        return position;
    }
}
