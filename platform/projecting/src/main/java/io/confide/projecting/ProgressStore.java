package io.confide.projecting;

import io.confide.events.EventJson;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps progress beside the views, so that a lost commit in Kafka costs nothing. */
final class ProgressStore {
    static final String COLLECTION = "projecting-progress";
    private static final int TRIES = 10;

    private final Documents documents;
    private final String group;

    ProgressStore(Storage storage, String group) {
        this.documents = storage.documents();
        this.group = group;
        storage.declare(COLLECTION, List.of());
    }

    private record Kept(long position, long offset, Map<String, Integer> generations) {}

    Progress read(SourcePartition at) {
        return documents.get(COLLECTION, id(at)).map(ProgressStore::progress).orElse(Progress.NONE);
    }

    /**
     * How far they are; from now on whoever had one of them before writes nothing more.
     *
     * @throws NotNow others claim them as well, again and again
     */
    Map<SourcePartition, Progress> claim(Set<SourcePartition> some) {
        for (int tries = 1; ; tries++) {
            Map<SourcePartition, Progress> stored = new HashMap<>();
            some.forEach(at -> stored.put(at, read(at)));
            try {
                return write(stored);
            } catch (NotNow e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * @throws NotNow another instance took one of the partitions over
     */
    Map<SourcePartition, Progress> write(Map<SourcePartition, Progress> all) {
        List<SourcePartition> order = List.copyOf(all.keySet());
        List<Documents.Put> puts = new ArrayList<>();
        for (SourcePartition at : order) {
            puts.add(put(at, all.getOrDefault(at, Progress.NONE)));
        }
        List<Optional<Document>> written = documents.putAll(COLLECTION, puts);
        Map<SourcePartition, Progress> now = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Document document =
                    written.get(i)
                            .orElseThrow(
                                    () -> new NotNow("another instance took over a partition"));
            now.put(order.get(i), progress(document));
        }
        return now;
    }

    private Documents.Put put(SourcePartition at, Progress progress) {
        Kept kept = new Kept(progress.position(), progress.offset(), progress.generations());
        byte[] body = EventJson.mapper().writeValueAsBytes(kept);
        Document document = new Document(id(at), progress.version(), Map.of(), body);
        return new Documents.Put(document, Expect.version(progress.version()));
    }

    private String id(SourcePartition at) {
        return group + "/" + at.id();
    }

    private static Progress progress(Document document) {
        Kept kept = EventJson.mapper().readValue(document.body(), Kept.class);
        return new Progress(kept.position(), kept.offset(), kept.generations(), document.version());
    }
}
