package io.confide.benchmarks.logs;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** MongoDB's driver alone: one ordered {@code insertMany} per batch, majority and journal. */
final class RawMongo implements RawLog {
    private final MongoClient client;
    private final String database;
    private final MongoCollection<BsonDocument> commits;

    RawMongo(String uri, String database) {
        this.database = database;
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                                .build());
        client.getDatabase(database).drop();
        commits = client.getDatabase(database).getCollection("raw", BsonDocument.class);
        unique("command");
        unique("events.id");
        unique("events.stream", "events.seq");
    }

    private void unique(String... fields) {
        commits.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    @Override
    public void write(List<Commit> batch) {
        commits.insertMany(batch.stream().map(RawMongo::document).toList());
    }

    @Override
    public long scan() {
        long bytes = 0;
        for (BsonDocument row :
                commits.find()
                        .sort(Sorts.ascending("_id"))
                        .projection(Projections.include("hash", "body"))) {
            bytes += row.getBinary("body").getData().length;
        }
        return bytes;
    }

    private static BsonDocument document(Commit commit) {
        return new BsonDocument("_id", new BsonInt64(commit.position()))
                .append("n", new BsonInt32(commit.size()))
                .append("command", id(commit.command()))
                .append("prev", new BsonBinary(commit.previous()))
                .append("hash", new BsonBinary(commit.hash()))
                .append(
                        "events",
                        new BsonArray(commit.events().stream().map(RawMongo::key).toList()))
                .append("body", new BsonBinary(commit.body()));
    }

    private static BsonDocument key(EventKey key) {
        return new BsonDocument("stream", id(key.stream()))
                .append("seq", new BsonInt64(key.seq()))
                .append("id", id(key.id()));
    }

    private static BsonBinary id(String text) {
        return new BsonBinary(UUID.fromString(text));
    }

    @Override
    public void close() {
        client.getDatabase(database).drop();
        client.close();
    }
}
