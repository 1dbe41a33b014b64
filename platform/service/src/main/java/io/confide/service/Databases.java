package io.confide.service;

import io.confide.keys.DocumentLedger;
import io.confide.keys.FileLedger;
import io.confide.keys.Ledger;
import io.confide.storage.Storage;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which databases this service opens: what is configured, or it does not start. */
final class Databases {
    private final ServiceSettings settings;

    Databases(ServiceSettings settings) {
        this.settings = settings;
    }

    /** Its own: log, views, replicas, leases. */
    Storage own() {
        return switch (settings.storage()) {
            case SQLITE -> file("storage", settings.service().name() + ".db");
            case MONGODB -> mongo("confide_" + settings.service().shortName().replace('-', '_'));
        };
    }

    /** The one that all services keep keys in. */
    Storage keys() {
        return switch (settings.storage()) {
            case SQLITE -> file("keys", "keys.db");
            case MONGODB -> mongo("confide_keys");
        };
    }

    /** Outside of the keys database, so that a backup of that brings no key back. */
    Ledger ledger() {
        return switch (settings.storage()) {
            case SQLITE -> FileLedger.at(under("ledger").resolve("destroyed-keys.log"));
            case MONGODB -> new DocumentLedger(mongo("confide_ledger"));
        };
    }

    Path keyEncryptionKey() {
        return under("keys").resolve("kek");
    }

    private Storage file(String directory, String name) {
        return SqliteStorage.open(under(directory).resolve(name));
    }

    private Storage mongo(String database) {
        if (settings.mongodb().uri().isBlank()) {
            throw new IllegalStateException(
                    "confide.storage is mongodb: set CONFIDE_MONGODB_URI to its connection string");
        }
        return MongoStorage.open(
                settings.mongodb().uri(), database, settings.mongodb().allowStandalone());
    }

    private Path under(String directory) {
        Path path = settings.data().resolve(directory);
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory " + path, e);
        }
    }
}
