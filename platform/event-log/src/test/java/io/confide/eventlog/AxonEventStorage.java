package io.confide.eventlog;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own suite for event storage engines. */
abstract class AxonEventStorage
        extends BatchingEventStorageEngineTest<
                ConfideEventStorageEngine, ConfideEventStorageEngine.Builder> {
    private final Databases database;
    private final GroupCommitLog log;

    AxonEventStorage(Databases database) {
        this.database = database;
        this.log = Logs.unsealed(database.storage());
    }

    @BeforeEach
    void engine() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Override
    protected ConfideEventStorageEngine createEngine(
            UnaryOperator<ConfideEventStorageEngine.Builder> customization) {
        SerializedTranslator translator =
                new SerializedTranslator(TestSerializer.xStreamSerializer());
        return customization
                .apply(ConfideEventStorageEngine.builder(log, database.storage(), translator))
                .build();
    }
}
