package io.confide.benchmarks.data;

import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.KeyDestruction;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SealedDocuments;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Record keys as the embedded system keeps them, and what seals and opens with them. */
public final class Sealing implements AutoCloseable {
    private final Storage keys;
    private final FileLedger ledger;
    private final StoredRecordKeys recordKeys;

    private Sealing(Storage keys, FileLedger ledger, StoredRecordKeys recordKeys) {
        this.keys = keys;
        this.ledger = ledger;
        this.recordKeys = recordKeys;
    }

    /** In these directories, made where they are not there. */
    public static Sealing in(Path keys, Path ledger) {
        try {
            Files.createDirectories(keys);
            Files.createDirectories(ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Storage storage = SqliteStorage.open(keys.resolve("keys.db"));
        FileLedger entries = FileLedger.at(ledger.resolve("destroyed-keys.log"));
        return new Sealing(
                storage,
                entries,
                new StoredRecordKeys(storage, LocalKeyEncryption.at(keys.resolve("kek")), entries));
    }

    public EventSealing events() {
        return new EventSealing(recordKeys);
    }

    public SealedDocuments documents() {
        return new SealedDocuments(recordKeys);
    }

    public KeyDestruction destruction() {
        return new StoredKeyDestruction(keys, ledger, recordKeys, Clock.systemUTC());
    }

    @Override
    public void close() {
        keys.close();
    }
}
