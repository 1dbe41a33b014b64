package io.confide.faults.work;

import io.confide.keys.DocumentLedger;
import io.confide.keys.FileLedger;
import io.confide.keys.Ledger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Databases and keys as the chassis opens them, in a directory or on a MongoDB. */
public final class Vault implements AutoCloseable {
    private final Path directory;
    private final Optional<String> mongo;
    private final List<Storage> opened = new ArrayList<>();
    private final Storage keys;
    private final Ledger ledger;
    private final LocalKeyEncryption encryption;
    private final StoredRecordKeys recordKeys;

    /**
     * @param mongo empty for SQLite files
     */
    public Vault(Path directory, Optional<String> mongo) {
        this.directory = directory;
        this.mongo = mongo;
        this.keys = open("keys", "");
        this.ledger =
                mongo.isEmpty()
                        ? FileLedger.at(directory.resolve("ledger.log"))
                        : new DocumentLedger(open("ledger", ""));
        this.encryption = LocalKeyEncryption.at(directory.resolve("kek"));
        this.recordKeys = new StoredRecordKeys(keys, encryption, ledger);
    }

    /** The database of a service. */
    public Storage own(String source) {
        return open(source, "");
    }

    Storage own(String source, String limit) {
        return open(source, limit);
    }

    private Storage open(String name, String limit) {
        Storage storage =
                mongo.isEmpty()
                        ? SqliteStorage.open(directory.resolve(name + ".db" + limit))
                        : MongoStorage.open(mongo.get(), database(name), true);
        opened.add(storage);
        return storage;
    }

    /** One installation of its own for each directory. */
    private String database(String name) {
        return "faults_" + directory.getFileName() + "_" + name;
    }

    public StoredRecordKeys recordKeys() {
        return recordKeys;
    }

    public SigningKeys signingKeys() {
        return new SigningKeys(keys, encryption);
    }

    /** Ends keys, on databases as they are. */
    public StoredKeyDestruction destruction() {
        return new StoredKeyDestruction(keys, ledger, recordKeys, Clock.systemUTC());
    }

    /** Ends keys, and can be met at every step. */
    StoredKeyDestruction destruction(
            UnaryOperator<Storage> storage, UnaryOperator<Ledger> book, Clock clock) {
        return new StoredKeyDestruction(storage.apply(keys), book.apply(ledger), recordKeys, clock);
    }

    /** Makes what was destroyed leave the files. */
    void expunge() {
        keys.expunge();
    }

    @Override
    public void close() {
        opened.reversed().forEach(Storage::close);
    }
}
