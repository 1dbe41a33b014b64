package io.confide.eventlog;

import io.confide.storage.Storage;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite for dead letter queues, on SQLite. */
class AxonDeadLettersOnSqliteTest extends AxonDeadLetters {
    private final Databases database = Databases.sqlite();

    @Override
    Storage storage() {
        return database.storage();
    }

    @AfterEach
    void close() {
        database.close();
    }
}
