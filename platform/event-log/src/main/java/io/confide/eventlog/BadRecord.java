package io.confide.eventlog;

/** A record in a topic, or in a feed, that no publisher of ours wrote. */
public class BadRecord extends RuntimeException {
    BadRecord(String message) {
        super(message);
    }

    BadRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
