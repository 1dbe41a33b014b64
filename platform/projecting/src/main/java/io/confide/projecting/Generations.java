package io.confide.projecting;

import io.confide.events.EventJson;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The generation in use of each projection: one small document each, switched by one write. */
final class Generations {
    static final String COLLECTION = "projecting-generations";

    private final Documents documents;
    private final Map<String, Generation> known = new ConcurrentHashMap<>();

    Generations(Storage storage) {
        this.documents = storage.documents();
        storage.declare(COLLECTION, List.of());
    }

    Generation of(String projection) {
        Generation cached = known.get(projection);
        return cached == null ? refresh(projection) : cached;
    }

    Generation refresh(String projection) {
        Generation now =
                documents
                        .get(COLLECTION, projection)
                        .map(Generations::generation)
                        .orElse(Generation.FIRST);
        known.put(projection, now);
        return now;
    }

    /** Those of the projections that were switched since they were last looked at. */
    Set<String> refresh(Collection<String> projections) {
        Set<String> switched = new HashSet<>();
        for (Document document : documents.getAll(COLLECTION, List.copyOf(projections))) {
            Generation now = generation(document);
            Generation before = known.put(document.id(), now);
            if (before != null && before.active() != now.active()) {
                switched.add(document.id());
            }
        }
        return switched;
    }

    /**
     * Changes it by compare-and-set.
     *
     * @return what it is now
     * @throws NotNow it is not, or no longer, as the change expects it
     */
    Generation change(
            String projection, Predicate<Generation> expected, UnaryOperator<Generation> change) {
        while (true) {
            var stored = documents.get(COLLECTION, projection);
            Generation before = stored.map(Generations::generation).orElse(Generation.FIRST);
            if (!expected.test(before)) {
                throw new NotNow("the generations of " + projection + " were changed meanwhile");
            }
            long version = stored.map(Document::version).orElse(0L);
            Generation after = change.apply(before);
            if (documents
                    .put(COLLECTION, document(projection, version, after), Expect.version(version))
                    .isPresent()) {
                known.put(projection, after);
                return after;
            }
        }
    }

    private static Document document(String projection, long version, Generation generation) {
        byte[] body = EventJson.mapper().writeValueAsBytes(generation);
        return new Document(projection, version, Map.of(), body);
    }

    private static Generation generation(Document document) {
        return EventJson.mapper().readValue(document.body(), Generation.class);
    }
}
