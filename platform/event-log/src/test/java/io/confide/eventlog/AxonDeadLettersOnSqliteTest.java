package io.confide.eventlog;

/** Axon's own suite for dead letter queues, on SQLite. */
class AxonDeadLettersOnSqliteTest extends AxonDeadLetters {
    AxonDeadLettersOnSqliteTest() {
        super(Databases.sqlite());
    }
}
