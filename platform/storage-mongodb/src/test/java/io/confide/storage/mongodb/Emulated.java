package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import java.util.concurrent.atomic.AtomicInteger;

/** One database after another on the one emulator of this JVM; what a server adds, others test. */
final class Emulated {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmulatedMongo SERVER = EmulatedMongo.start();

    static {
        TestServers.announce();
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private final String database = "contract" + COUNT.incrementAndGet();

    /** A database of its own, which can be opened again. */
    Emulated() {}

    Storage open() {
        return MongoStorage.open(SERVER.uri(), database, true);
    }
}
