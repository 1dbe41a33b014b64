package io.confide.eventlog;

/** Axon's own suite for event storage engines, on SQLite. */
class AxonEventStorageOnSqliteTest extends AxonEventStorage {
    AxonEventStorageOnSqliteTest() {
        super(Databases.sqlite());
    }
}
