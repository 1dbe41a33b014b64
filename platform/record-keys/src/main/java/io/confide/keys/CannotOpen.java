package io.confide.keys;

/** Changed, moved to another place, or not ours. */
public class CannotOpen extends RuntimeException {
    public CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }

    public CannotOpen(String message) {
        super(message);
    }
}
