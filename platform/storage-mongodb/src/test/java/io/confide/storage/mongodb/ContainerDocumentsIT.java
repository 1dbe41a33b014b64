package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.DocumentsContract;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a real replica set in a container. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class ContainerDocumentsIT extends DocumentsContract {

    @Container
    static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final String database = "contract" + new ObjectId().toHexString();

    @Override
    protected Storage open() {
        return MongoStorage.open(SERVER.getReplicaSetUrl(), database, false);
    }
}
