package io.confide.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** With the driver, past the log. */
final class TamperingWithMongo implements Tampering {
    private static final String FIRST_EVENT = "events.";

    private final MongoCollection<BsonDocument> commits;
    private final MongoCollection<BsonDocument> checkpoints;

    TamperingWithMongo(MongoClient client, String database) {
        commits = client.getDatabase(database).getCollection("log.agreement", BsonDocument.class);
        checkpoints =
                client.getDatabase(database).getCollection("doc.checkpoints", BsonDocument.class);
    }

    @Override
    public List<String> fields() {
        return List.of(
                "command",
                "n",
                "prev",
                "hash",
                "body",
                FIRST_EVENT + "stream",
                FIRST_EVENT + "seq",
                FIRST_EVENT + "id");
    }

    @Override
    public void flip(long position, String field, int bit) {
        BsonDocument entry = find(commits, new BsonInt64(position));
        boolean inEvent = field.startsWith(FIRST_EVENT);
        BsonDocument in = inEvent ? entry.getArray("events").getFirst().asDocument() : entry;
        String name = inEvent ? field.substring(FIRST_EVENT.length()) : field;
        in.put(name, flipped(Objects.requireNonNull(in.get(name)), bit));
        commits.replaceOne(eq("_id", new BsonInt64(position)), entry);
    }

    @Override
    public void remove(long position) {
        find(commits, new BsonInt64(position));
        commits.deleteOne(eq("_id", new BsonInt64(position)));
    }

    @Override
    public void swap(long one, long other) {
        BsonDocument first = find(commits, new BsonInt64(one));
        BsonDocument second = find(commits, new BsonInt64(other));
        remove(one);
        remove(other);
        commits.insertOne(first.append("_id", new BsonInt64(other)));
        commits.insertOne(second.append("_id", new BsonInt64(one)));
    }

    @Override
    public void flipCheckpoint(long position, int bit) {
        BsonString id = new BsonString(Checkpoints.id(Logs.SOURCE, position));
        BsonDocument checkpoint = find(checkpoints, id);
        checkpoint.put("body", flipped(Objects.requireNonNull(checkpoint.get("body")), bit));
        checkpoints.replaceOne(eq("_id", id), checkpoint);
    }

    private static BsonDocument find(MongoCollection<BsonDocument> in, BsonValue id) {
        return Objects.requireNonNull(in.find(eq("_id", id)).first());
    }

    private static BsonValue flipped(BsonValue value, int bit) {
        return switch (value) {
            case BsonBinary it ->
                    new BsonBinary(it.getType(), Tampering.flipped(it.getData(), bit));
            case BsonString it ->
                    new BsonString(
                            new String(
                                    Tampering.flipped(it.getValue().getBytes(ISO_8859_1), bit),
                                    ISO_8859_1));
            case BsonInt32 it -> new BsonInt32((int) Tampering.flipped(it.getValue(), bit));
            case BsonInt64 it -> new BsonInt64(Tampering.flipped(it.getValue(), bit));
            default -> throw new IllegalStateException("not to be flipped: " + value);
        };
    }
}
