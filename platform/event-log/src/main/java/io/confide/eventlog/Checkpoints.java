package io.confide.eventlog;

import io.confide.keys.SigningKeys;
import io.confide.keys.SigningKeys.Purpose;
import io.confide.keys.SigningKeys.Signature;
import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.UnknownOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signed statements of how far a log had come and what its hash was: whoever cuts off its end, or
 * writes all of it anew, contradicts them.
 */
public final class Checkpoints {
    private static final String COLLECTION = "checkpoints";
    private static final String LOG = "log";
    private static final int PAGE = 500;

    private final String source;
    private final Commits commits;
    private final Documents documents;
    private final SigningKeys keys;
    private final Clock clock;
    private long newest;

    public Checkpoints(String source, Storage storage, SigningKeys keys, Clock clock) {
        storage.declare(COLLECTION, List.of(LOG));
        this.source = source;
        this.commits = storage.commits(source);
        this.documents = storage.documents();
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Signs the end of the log, when at least so many events came since the last time.
     *
     * @param events 1 to sign whenever there is anything new
     */
    public Optional<Checkpoint> sign(long events) {
        Optional<Commit> last = commits.last();
        if (last.isEmpty() || last.get().next() - 1 < newest() + events) {
            return Optional.empty();
        }
        Checkpoint checkpoint = sign(last.get());
        String id = id(source, checkpoint.position());
        Map<String, List<String>> index = Map.of(LOG, List.of(source));
        Document document = new Document(id, 0, index, checkpoint.written());
        try {
            documents.put(COLLECTION, document, Expect.ABSENT);
        } catch (UnknownOutcome e) {
            // Written or not: the next one covers it.
            return Optional.empty();
        }
        return Optional.of(checkpoint);
    }

    private Checkpoint sign(Commit last) {
        long position = last.next() - 1;
        String hash = HexFormat.of().formatHex(last.hash());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Signature signature =
                keys.sign(Purpose.CHECKPOINT, Checkpoint.message(source, position, hash, at));
        return new Checkpoint(source, position, hash, at, signature);
    }

    /** Asks only for those that came since the last time. */
    private synchronized long newest() {
        List<Checkpoint> more = after(newest, source, documents);
        newest = more.isEmpty() ? newest : more.getLast().position();
        return newest;
    }

    /** Those of the log, oldest first. */
    static List<Checkpoint> all(String source, Documents documents) {
        return after(0, source, documents);
    }

    private static List<Checkpoint> after(long position, String source, Documents documents) {
        List<Checkpoint> found = new ArrayList<>();
        stored(id(source, position), source, documents)
                .forEach(document -> found.add(Checkpoint.read(document.body())));
        return found;
    }

    /** As they are stored, whatever they are. */
    static List<Document> stored(String source, Documents documents) {
        return stored("", source, documents);
    }

    private static List<Document> stored(String after, String source, Documents documents) {
        List<Document> all = new ArrayList<>();
        List<Document> page = documents.query(COLLECTION, LOG, source, after, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = documents.query(COLLECTION, LOG, source, page.getLast().id(), PAGE);
        }
        return all;
    }

    /** Orders like the position. */
    static String id(String source, long position) {
        return "%s/%019d".formatted(source, position);
    }

    /** For a reader that has no keys of its own. */
    static void declare(Storage storage) {
        storage.declare(COLLECTION, List.of(LOG));
    }
}
