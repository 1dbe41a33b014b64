package io.confide.projecting;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What operations asked to be taken again, for whichever instance has the partition. */
final class Retries {
    static final String COLLECTION = "projecting-retries";
    private static final int PAGE = 100;

    private final Documents documents;

    Retries(Storage storage) {
        this.documents = storage.documents();
        storage.declare(COLLECTION, List.of());
    }

    /** One subscriber's parked events of one subject. */
    record Asked(String subscriber, String subject) {
        private String id() {
            return subscriber + "/" + subject;
        }

        private static Asked of(Document document) {
            String[] parts = document.id().split("/", 2);
            return new Asked(parts[0], parts[1]);
        }
    }

    void ask(String subscriber, String subject) {
        String id = new Asked(subscriber, subject).id();
        documents.put(COLLECTION, new Document(id, 0, Map.of(), new byte[0]), Expect.ANYTHING);
    }

    List<Asked> asked(Predicate<Asked> mine) {
        return documents.scan(COLLECTION, "", PAGE).stream().map(Asked::of).filter(mine).toList();
    }

    void done(Asked asked) {
        documents.delete(COLLECTION, asked.id(), Expect.ANYTHING);
    }
}
