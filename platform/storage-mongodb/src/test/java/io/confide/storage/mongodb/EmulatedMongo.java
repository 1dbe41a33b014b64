package io.confide.storage.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** MongoDB's wire protocol without MongoDB: in memory, no replica set, nothing survives it. */
public final class EmulatedMongo implements AutoCloseable {

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmulatedMongo(MongoServer server) {
        this.server = server;
        this.address = server.bind();
    }

    public static EmulatedMongo start() {
        return new EmulatedMongo(new MongoServer(new MemoryBackend()));
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
