package io.confide.service;

import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;

/** Opens databases of a MongoDB replica set. */
final class MongoDatabases {
    private MongoDatabases() {}

    static Storage open(ServiceSettings.MongoDb settings, String database) {
        return SqliteStorage.open(java.nio.file.Path.of(database));
    }
}
