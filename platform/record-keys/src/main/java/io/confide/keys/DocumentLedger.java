package io.confide.keys;

import io.confide.events.RecordSet;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger in a database of its own, which must not be restored together with the keys. */
public final class DocumentLedger implements Ledger {
    private static final String COLLECTION = "destroyed-keys";
    private static final int PAGE = 500;

    private final Documents documents;

    public DocumentLedger(Storage storage) {
        storage.declare(COLLECTION, List.of());
        this.documents = storage.documents();
    }

    /** A lost answer is no harm here: the destruction is repeated, and so is this. */
    @Override
    public void enter(Entry entry) {
        String line = entry.fingerprint() + " " + entry.at();
        documents.put(
                COLLECTION,
                new Document(
                        entry.recordSet().id(),
                        0,
                        Map.of(),
                        line.getBytes(StandardCharsets.US_ASCII)),
                Expect.ABSENT);
    }

    @Override
    public Optional<Entry> find(RecordSet recordSet) {
        return documents.get(COLLECTION, recordSet.id()).map(DocumentLedger::entry);
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        List<Document> page = documents.scan(COLLECTION, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(document -> entries.add(entry(document)));
            page = documents.scan(COLLECTION, page.getLast().id(), PAGE);
        }
        return entries;
    }

    private static Entry entry(Document document) {
        String[] parts = new String(document.body(), StandardCharsets.US_ASCII).split(" ", -1);
        return new Entry(RecordSet.parse(document.id()), parts[0], Instant.parse(parts[1]));
    }
}
