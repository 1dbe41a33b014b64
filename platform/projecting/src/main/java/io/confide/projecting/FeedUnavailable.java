package io.confide.projecting;

/** The owner's log feed does not answer; its partition waits until it does. */
public class FeedUnavailable extends RuntimeException {
    public FeedUnavailable(String message) {
        super(message);
    }

    public FeedUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
