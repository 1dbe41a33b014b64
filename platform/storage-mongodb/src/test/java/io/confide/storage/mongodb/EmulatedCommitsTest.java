package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.CommitsContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract over MongoDB's wire protocol; what a real server adds, others test. */
class EmulatedCommitsTest extends CommitsContract {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmulatedMongo SERVER = EmulatedMongo.start();

    private final String database = "contract" + COUNT.incrementAndGet();

    @BeforeAll
    static void announce() {
        TestServers.announce();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    protected Storage open() {
        return MongoStorage.open(SERVER.uri(), database, true);
    }
}
