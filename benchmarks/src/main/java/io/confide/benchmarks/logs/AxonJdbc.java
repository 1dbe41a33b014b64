package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.SqlitePragmas;
import io.confide.keys.EventSealing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Axon's JDBC engine on SQLite. Axon knows no SQLite: the table is ours, with the columns and
 * unique indexes of Axon's own; gaps, which one connection cannot leave, are not looked for.
 */
final class AxonJdbc {
    private static final String TABLE =
            """
            CREATE TABLE DomainEventEntry (globalIndex INTEGER PRIMARY KEY AUTOINCREMENT,
                aggregateIdentifier TEXT NOT NULL, sequenceNumber INTEGER NOT NULL, type TEXT,
                eventIdentifier TEXT NOT NULL UNIQUE, metaData BLOB, payload BLOB NOT NULL,
                payloadRevision TEXT, payloadType TEXT NOT NULL, timeStamp TEXT NOT NULL,
                UNIQUE (aggregateIdentifier, sequenceNumber))\
            """;

    private AxonJdbc() {}

    static AxonLog on(Path file, EventSealing sealing) {
        List<String> setup = new ArrayList<>(SqlitePragmas.AS_CONFIDE);
        setup.add(TABLE);
        OneConnection connection = new OneConnection(file, setup);
        SealedSerializer serializer = new SealedSerializer();
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connection::lend)
                        .transactionManager(connection)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .batchSize(AxonLog.PAGE)
                        .persistenceExceptionResolver(
                                e -> String.valueOf(e.getMessage()).contains("UNIQUE"))
                        .extendedGapCheckEnabled(false)
                        .build();
        return new AxonLog("Axon's JDBC engine", engine, sealing, connection::close);
    }
}
