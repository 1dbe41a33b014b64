package io.confide.service;

import io.confide.storage.Storage;

/** The database of the keys, told apart from the service's own. */
public record KeysDatabase(Storage storage) implements AutoCloseable {
    @Override
    public void close() {
        storage.close();
    }
}
