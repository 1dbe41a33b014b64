package io.confide.storage.mongodb;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** With the driver's own retry on a real replica set. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class ContainerLostAnswersIT extends LostAnswersContract {

    @Container
    static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

    @Override
    String server() {
        return SERVER.getReplicaSetUrl();
    }

    @Override
    boolean isStandalone() {
        return false;
    }
}
