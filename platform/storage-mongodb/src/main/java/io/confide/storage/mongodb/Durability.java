package io.confide.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Whether this server can keep what it acknowledges. */
final class Durability {

    private final MongoClient client;
    private final ConnectionString asked;
    private final boolean allowStandalone;

    Durability(MongoClient client, ConnectionString asked, boolean allowStandalone) {
        this.client = client;
        this.asked = asked;
        this.allowStandalone = allowStandalone;
    }

    List<String> concerns() {
        var concerns = new ArrayList<String>();
        if (!allowStandalone && !isReplicaSet()) {
            concerns.add(
                    "MongoDB at "
                            + asked.getHosts()
                            + " is no replica set: start mongod with --replSet and initiate it (one"
                            + " node is enough), or nothing survives a fail-over.");
        }
        concerns.addAll(askedForLess(asked.getWriteConcern()));
        if (!isPersistent()) {
            concerns.add(
                    "MongoDB at "
                            + asked.getHosts()
                            + " keeps its data in memory only: use the WiredTiger storage engine.");
        }
        return concerns;
    }

    private boolean isReplicaSet() {
        return command("hello").map(it -> it.containsKey("setName")).orElse(false);
    }

    /** Writes are journaled on a majority whatever the address says, but somebody is mistaken. */
    private static List<String> askedForLess(@Nullable WriteConcern asked) {
        if (asked == null) {
            return List.of();
        }
        var concerns = new ArrayList<String>();
        if (asked.getWObject() != null && !"majority".equals(asked.getWObject())) {
            concerns.add(
                    "The address of MongoDB asks for w="
                            + asked.getWObject()
                            + ": say w=majority.");
        }
        if (Boolean.FALSE.equals(asked.getJournal())) {
            concerns.add("The address of MongoDB asks for journal=false: leave it out.");
        }
        return concerns;
    }

    private boolean isPersistent() {
        return command("serverStatus")
                .map(it -> it.get("storageEngine"))
                .filter(BsonValue::isDocument)
                .map(it -> it.asDocument().getBoolean("persistent", BsonBoolean.TRUE).getValue())
                .orElse(true);
    }

    /** Not every user may ask everything. */
    private Optional<BsonDocument> command(String name) {
        try {
            return Optional.of(
                    client.getDatabase("admin")
                            .runCommand(
                                    new BsonDocument(name, new BsonInt32(1)), BsonDocument.class));
        } catch (MongoCommandException e) {
            return Optional.empty();
        }
    }
}
