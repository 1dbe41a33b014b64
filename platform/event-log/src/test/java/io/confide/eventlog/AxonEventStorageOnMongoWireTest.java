package io.confide.eventlog;

/** Axon's own suite for event storage engines, on MongoDB's wire protocol. */
class AxonEventStorageOnMongoWireTest extends AxonEventStorage {
    AxonEventStorageOnMongoWireTest() {
        super(Databases.mongoWire());
    }
}
