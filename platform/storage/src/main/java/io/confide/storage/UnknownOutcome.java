package io.confide.storage;

import org.jspecify.annotations.Nullable;

/** The database may or may not have written: its answer was lost. Look it up, never guess. */
public class UnknownOutcome extends RuntimeException {
    public UnknownOutcome(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
