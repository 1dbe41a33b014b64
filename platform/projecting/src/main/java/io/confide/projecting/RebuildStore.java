package io.confide.projecting;

import io.confide.events.EventJson;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last rebuild of each projection, seen by all instances. */
final class RebuildStore {
    static final String COLLECTION = "projecting-rebuilds";
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Documents documents;
    private final Clock clock;

    RebuildStore(Storage storage, Clock clock) {
        this.documents = storage.documents();
        this.clock = clock;
        storage.declare(COLLECTION, List.of());
    }

    private record Kept(Rebuild rebuild, Instant touched) {}

    Optional<Rebuild> read(String projection) {
        return documents.get(COLLECTION, projection).map(it -> kept(it).rebuild());
    }

    /**
     * Enters a new one, unless another is under way and gave a sign of life lately.
     *
     * @return the one that is under way now
     */
    Rebuild begin(Rebuild rebuild) {
        while (true) {
            Optional<Document> stored = documents.get(COLLECTION, rebuild.projection());
            Optional<Kept> before = stored.map(RebuildStore::kept);
            if (before.isPresent() && isAlive(before.get())) {
                return before.get().rebuild();
            }
            long version = stored.map(Document::version).orElse(0L);
            Document document = document(rebuild, version);
            if (documents.put(COLLECTION, document, Expect.version(version)).isPresent()) {
                return rebuild;
            }
        }
    }

    void write(Rebuild rebuild) {
        documents.put(COLLECTION, document(rebuild, 0), Expect.ANYTHING);
    }

    private boolean isAlive(Kept kept) {
        return !kept.rebuild().isOver() && kept.touched().plus(SILENCE).isAfter(clock.instant());
    }

    private Document document(Rebuild rebuild, long version) {
        byte[] body = EventJson.mapper().writeValueAsBytes(new Kept(rebuild, clock.instant()));
        return new Document(rebuild.projection(), version, Map.of(), body);
    }

    private static Kept kept(Document document) {
        return EventJson.mapper().readValue(document.body(), Kept.class);
    }
}
