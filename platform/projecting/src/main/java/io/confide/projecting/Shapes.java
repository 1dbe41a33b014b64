package io.confide.projecting;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In which shape the documents of each projection are kept, for all instances. */
final class Shapes {
    static final String COLLECTION = "projecting-shapes";

    private final Documents documents;
    private final Map<String, String> ours = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    Shapes(Storage storage) {
        this.documents = storage.documents();
        storage.declare(COLLECTION, List.of());
    }

    /** What an older Confide kept has no shape that it told. */
    boolean isOurs(Projection<?> projection) {
        return read(projection.name()).filter(Shape.of(projection)::equals).isPresent();
    }

    void write(Projection<?> projection) {
        String shape = Shape.of(projection);
        byte[] body = shape.getBytes(StandardCharsets.UTF_8);
        documents.put(
                COLLECTION, new Document(projection.name(), 0, Map.of(), body), Expect.ANYTHING);
        ours.put(projection.name(), shape);
        kept.put(projection.name(), shape);
    }

    /** Looks at what other instances of another Confide made of it. */
    void refresh() {
        for (String projection : ours.keySet()) {
            read(projection).ifPresent(it -> kept.put(projection, it));
        }
    }

    /**
     * @throws NotNow an instance of another Confide keeps them in its own shape: neither can read
     *     what the other writes
     */
    void requireOurs(String projection) {
        String mine = ours.getOrDefault(projection, "");
        if (!mine.equals(kept.getOrDefault(projection, mine))) {
            throw new NotNow(
                    "another version of this service keeps the views of "
                            + projection
                            + ": one of the two must stop");
        }
    }

    private Optional<String> read(String projection) {
        return documents
                .get(COLLECTION, projection)
                .map(it -> new String(it.body(), StandardCharsets.UTF_8));
    }
}
