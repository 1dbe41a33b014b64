package io.confide.eventlog;

/** Bytes in the log that no version of this log wrote. */
public class BadBody extends RuntimeException {
    BadBody(String message) {
        super(message);
    }

    BadBody(String message, Throwable cause) {
        super(message, cause);
    }
}
