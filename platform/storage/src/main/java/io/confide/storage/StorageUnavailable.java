package io.confide.storage;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or refuses; nothing was written. */
public class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
