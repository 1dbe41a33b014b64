package io.confide.benchmarks.logs;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.confide.keys.EventSealing;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;

/** The Axon Mongo extension, its own indexes, as durable as Confide asks for. */
final class AxonMongo {
    private AxonMongo() {}

    /** How it lays out what one command wrote. */
    enum Layout {
        DOCUMENT_PER_EVENT("per event"),
        DOCUMENT_PER_COMMIT("per commit");

        private final String words;

        Layout(String words) {
            this.words = words;
        }

        private StorageStrategy strategy() {
            return switch (this) {
                case DOCUMENT_PER_EVENT -> new DocumentPerEventStorageStrategy();
                case DOCUMENT_PER_COMMIT -> new DocumentPerCommitStorageStrategy();
            };
        }

        @Override
        public String toString() {
            return "the Axon Mongo extension, " + words;
        }
    }

    static AxonLog on(String uri, String database, Layout layout, EventSealing sealing) {
        MongoClient client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                                .build());
        MongoTemplate template =
                DefaultMongoTemplate.builder().mongoDatabase(client, database).build();
        StorageStrategy strategy = layout.strategy();
        SealedSerializer serializer = new SealedSerializer();
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .mongoTemplate(template)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .batchSize(AxonLog.PAGE)
                        .storageStrategy(strategy)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
        strategy.ensureIndexes(template.eventCollection(), template.snapshotCollection());
        return new AxonLog(
                layout.toString(),
                engine,
                sealing,
                () -> {
                    client.getDatabase(database).drop();
                    client.close();
                });
    }
}
