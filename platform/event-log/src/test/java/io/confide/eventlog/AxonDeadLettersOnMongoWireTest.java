package io.confide.eventlog;

/** Axon's own suite for dead letter queues, on MongoDB's wire protocol. */
class AxonDeadLettersOnMongoWireTest extends AxonDeadLetters {
    AxonDeadLettersOnMongoWireTest() {
        super(Databases.mongoWire());
    }
}
