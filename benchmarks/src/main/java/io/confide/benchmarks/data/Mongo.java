package io.confide.benchmarks.data;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;

/** MongoDB's wire: the server that {@code CONFIDE_TEST_MONGODB} names, else an emulator. */
public final class Mongo implements AutoCloseable {
    private final Optional<MongoServer> emulator;
    private final String uri;

    private Mongo(Optional<MongoServer> emulator, String uri) {
        this.emulator = emulator;
        this.uri = uri;
    }

    public static Mongo open() {
        return named().map(it -> new Mongo(Optional.empty(), it)).orElseGet(Mongo::emulated);
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getenv("CONFIDE_TEST_MONGODB"))
                .filter(uri -> uri.startsWith("mongodb"));
    }

    private static Mongo emulated() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new Mongo(Optional.of(server), "mongodb://127.0.0.1:" + server.bind().getPort());
    }

    public String uri() {
        return uri;
    }

    /** In words, for a table. */
    public String server() {
        return emulator.isPresent() ? "an emulated MongoDB" : "MongoDB";
    }

    /** What the figures say nothing about; empty for a real server. */
    public String caveat() {
        return emulator.isPresent()
                ? "mongo-java-server in memory: it flushes nothing and ranges over its documents"
                        + " without an index; name a server in CONFIDE_TEST_MONGODB to know MongoDB"
                : "";
    }

    /** A name for a database that nobody else uses. */
    public static String freshDatabase() {
        return "confide_bench_" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        emulator.ifPresent(MongoServer::shutdownNow);
    }
}
