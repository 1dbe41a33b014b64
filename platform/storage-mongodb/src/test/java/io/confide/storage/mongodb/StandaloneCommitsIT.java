package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.CommitsContract;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on one started mongod by itself. */
@EnabledIf(
        value = "io.confide.storage.mongodb.TestServers#canStart",
        disabledReason = "CONFIDE_TEST_MONGODB names no mongod to start")
class StandaloneCommitsIT extends CommitsContract {

    private final String database = "contract" + new ObjectId().toHexString();

    @Override
    protected Storage open() {
        return MongoStorage.open(TestServers.standalone().uri(), database, true);
    }
}
