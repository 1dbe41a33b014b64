package io.confide.keys;

import io.confide.events.EventJson;
import io.confide.events.RecordSet;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * The keys of all record sets, in their database; the ledger of destroyed keys has the last word.
 */
final class KeyRows {
    private static final String COLLECTION = "record-keys";
    private static final int ATTEMPTS = 20;
    private static final ObjectReader READER = EventJson.mapper().readerFor(KeyRow.class);
    private static final ObjectWriter WRITER = EventJson.mapper().writerFor(KeyRow.class);

    private final Documents documents;
    private final Ledger ledger;

    KeyRows(Storage storage, Ledger ledger) {
        storage.declare(COLLECTION, List.of());
        this.documents = storage.documents();
        this.ledger = ledger;
    }

    /** As it is in truth: destroyed when the ledger says so, whatever came back from a backup. */
    Optional<KeyRow> find(RecordSet recordSet) {
        Optional<KeyRow> row = documents.get(COLLECTION, recordSet.id()).map(KeyRows::row);
        if (row.isPresent() && row.get().isDestroyed()) {
            return row;
        }
        return ledger.find(recordSet)
                .map(entry ->
                        new KeyRow(
                                KeyDestruction.State.DESTROYED, entry.fingerprint(), new byte[0]))
                .or(() -> row);
    }

    /**
     * Writes what {@code step} makes of the row as it is stored, again and again until nobody was
     * faster; so {@code step} must be repeatable.
     *
     * @return the row as it then is
     */
    KeyRow change(RecordSet recordSet, Function<Optional<KeyRow>, KeyRow> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> stored = documents.get(COLLECTION, recordSet.id());
            Optional<KeyRow> before = stored.map(KeyRows::row);
            KeyRow after = step.apply(before);
            if (before.equals(Optional.of(after))) {
                return after;
            }
            if (write(recordSet, after, stored.map(Document::version).orElse(0L))) {
                return after;
            }
        }
        throw new StorageUnavailable(
                "others kept changing the key of " + recordSet.id(), new IllegalStateException());
    }

    private boolean write(RecordSet recordSet, KeyRow row, long version) {
        Document document =
                new Document(recordSet.id(), version, Map.of(), WRITER.writeValueAsBytes(row));
        try {
            return documents.put(COLLECTION, document, Expect.version(version)).isPresent();
        } catch (UnknownOutcome _) {
            // The next attempt reads what came of it.
            return false;
        }
    }

    private static KeyRow row(Document document) {
        return READER.readValue(document.body());
    }
}
