package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.DocumentsContract;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on the server that CONFIDE_TEST_MONGODB names. */
@EnabledIf(
        value = "io.confide.storage.mongodb.TestServers#isNamed",
        disabledReason = "CONFIDE_TEST_MONGODB names no server")
class NamedDocumentsIT extends DocumentsContract {

    private final String database = "contract" + new ObjectId().toHexString();

    @Override
    protected Storage open() {
        return MongoStorage.open(TestServers.namedServer().uri(), database, false);
    }
}
