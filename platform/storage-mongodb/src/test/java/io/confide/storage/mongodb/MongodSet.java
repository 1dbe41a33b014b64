package io.confide.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** A replica set of three on loopback, whose nodes can be killed and started again. */
public final class MongodSet implements AutoCloseable {

    private static final String NAME = "confide";
    private static final int NODES = 3;
    private static final Duration ELECTION = Duration.ofSeconds(60);

    private final List<Mongod> nodes;

    private MongodSet(List<Mongod> nodes) {
        this.nodes = nodes;
    }

    /** Returns once there is a primary. */
    static MongodSet start(Path binary) {
        List<Mongod> begun = new ArrayList<>();
        try {
            for (int i = 0; i < NODES; i++) {
                begun.add(Mongod.start(binary, Optional.of(NAME)));
            }
            var set = new MongodSet(List.copyOf(begun));
            set.initiate();
            set.awaitPrimary();
            return set;
        } catch (RuntimeException e) {
            begun.forEach(Mongod::close);
            throw e;
        }
    }

    private void initiate() {
        var command =
                new BsonDocument(
                        "replSetInitiate",
                        configuration(nodes.stream().map(Mongod::address).toList()));
        try (MongoClient client = MongoClients.create(nodes.getFirst().uri())) {
            client.getDatabase("admin").runCommand(command);
        }
    }

    /** An election after two seconds without a primary, so that a test need not wait for ten. */
    static BsonDocument configuration(List<String> addresses) {
        var members =
                IntStream.range(0, addresses.size())
                        .mapToObj(i ->
                                new BsonDocument("_id", new BsonInt32(i))
                                        .append("host", new BsonString(addresses.get(i))))
                        .toList();
        return new BsonDocument("_id", new BsonString(NAME))
                .append("members", new BsonArray(members))
                .append("settings", new BsonDocument("electionTimeoutMillis", new BsonInt32(2000)));
    }

    /** All of them, so that a client finds whoever is primary. */
    public String uri() {
        return nodes.stream()
                .map(Mongod::address)
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=" + NAME));
    }

    /** Whoever is primary now, alone. */
    String primaryUri() {
        awaitPrimary();
        return primary().orElseThrow().uri();
    }

    private void awaitPrimary() {
        Awaitility.await("a primary").atMost(ELECTION).until(() -> primary().isPresent());
    }

    private Optional<Mongod> primary() {
        return nodes.stream().filter(Mongod::isAlive).filter(MongodSet::isPrimary).findFirst();
    }

    private static boolean isPrimary(Mongod node) {
        try (MongoClient client =
                MongoClients.create(node.uri() + "&serverSelectionTimeoutMS=2000")) {
            return client.getDatabase("admin")
                    .runCommand(new BsonDocument("hello", new BsonInt32(1)))
                    .getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    /** As when its power fails; the two that stay elect another. */
    public void killPrimary() {
        awaitPrimary();
        primary().orElseThrow().kill();
        awaitPrimary();
    }

    /** Whoever was killed comes back, on the same data. */
    public void heal() {
        nodes.stream().filter(it -> !it.isAlive()).forEach(Mongod::again);
    }

    @Override
    public void close() {
        nodes.forEach(Mongod::close);
    }
}
