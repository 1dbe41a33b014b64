package io.confide.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class ManipulationsOnMongoWireTest extends Manipulations {
    private @Nullable MongoClient client;

    @Override
    int commits() {
        return 300;
    }

    @Override
    int flips() {
        return 8;
    }

    @Override
    Databases database() {
        return Databases.mongoWire();
    }

    @Override
    Tampering tampering(Databases database) {
        MongoClient own = MongoClients.create(database.address());
        client = own;
        return new TamperingWithMongo(own, database.name());
    }

    @AfterEach
    void leave() {
        if (client != null) {
            client.close();
        }
    }
}
