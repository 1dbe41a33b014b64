package io.confide.benchmarks.rebuild;

import io.confide.benchmarks.data.Sealing;
import io.confide.eventlog.WireRecord;
import io.confide.events.Recorded;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.ClientViews;
import io.confide.keys.EventSealing;
import io.confide.keys.SealedDocuments;
import io.confide.storage.Document;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How views are usually fed: for each event, the view is read from the database, changed and
 * written back. The fold, the sealing and the indexes are those of the client view.
 */
final class PerEventHandler {
    private final ClientViews projection = new ClientViews();
    private final Storage storage;
    private final EventSealing sealing;
    private final SealedDocuments documents;
    private String collection = "";
    private int runs;

    PerEventHandler(Storage storage, Sealing sealing) {
        this.storage = storage;
        this.sealing = sealing.events();
        this.documents = sealing.documents();
    }

    /** From now on into a new, empty collection. */
    void beginAnew() {
        if (runs > 0) {
            storage.documents().drop(collection);
        }
        runs++;
        collection = "handled-" + runs;
        storage.declare(collection, projection.indexes());
    }

    void take(ConsumerRecord<String, byte[]> record) {
        Recorded<?> event = WireRecord.from(record).open(sealing);
        for (String key : projection.keys(event)) {
            change(key, event);
        }
    }

    private void change(String key, Recorded<?> event) {
        Optional<Document> stored = storage.documents().get(collection, key);
        ClientView view =
                stored.map(it -> read(it, event)).orElseGet(() -> projection.initial(key));
        ClientView next = projection.fold(view, event);
        long version = stored.map(Document::version).orElse(0L);
        Document changed =
                new Document(
                        key,
                        version,
                        projection.index(next),
                        documents.write(collection, key, event.firm(), next));
        if (storage.documents().put(collection, changed, Expect.version(version)).isEmpty()) {
            throw new IllegalStateException("somebody else writes here");
        }
    }

    private ClientView read(Document stored, Recorded<?> event) {
        return documents.read(
                collection, stored.id(), event.firm(), ClientView.class, stored.body());
    }
}
