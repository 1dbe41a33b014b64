package io.confide.storage;

/** The database cannot be reached or refuses; nothing was written. */
public class StorageUnavailable extends RuntimeException {
    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
