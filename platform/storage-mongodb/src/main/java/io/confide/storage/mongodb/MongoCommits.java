package io.confide.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.CommitBody;
import io.confide.storage.Commits;
import io.confide.storage.Filed;
import io.confide.storage.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * A log in one collection, a document per commit, its position as {@code _id}.
 *
 * <p>Why two commits never overlap, although only their first position is unique: a position is
 * claimed only by someone who saw, by a majority read, the commit that ends just before it (or an
 * empty log). So each commit has one predecessor, and all chains of predecessors begin at 1. Take
 * the last commit that the chains of two commits share: both successors claimed its next position,
 * which is one {@code _id}, so they are the same commit. Hence one of the two lies in the chain of
 * the other, and begins after its end.
 */
final class MongoCommits implements Commits {

    private static final Bson EVERYTHING = new BsonDocument();
    private static final Bson BODY = Projections.include("n", "body");

    private final MongoCollection<BsonDocument> collection;
    private final Appending appending;
    private final AtomicLong seen = new AtomicLong();

    private MongoCommits(MongoCollection<BsonDocument> collection, Duration bound) {
        this.collection = collection;
        this.appending = new Appending(collection, bound);
    }

    static MongoCommits of(MongoDatabase database, String log, Duration bound) {
        var collection = collection(database, log);
        return Faults.reading(() -> {
            unique(collection, "command");
            unique(collection, "events.id");
            unique(collection, "events.stream", "events.seq");
            return new MongoCommits(collection, bound);
        });
    }

    /** For somebody who must not change anything: makes no index. */
    static MongoCommits readOnly(MongoDatabase database, String log, Duration bound) {
        return new MongoCommits(collection(database, log), bound);
    }

    private static MongoCollection<BsonDocument> collection(MongoDatabase database, String log) {
        return database.getCollection("log." + log, BsonDocument.class);
    }

    private static void unique(MongoCollection<BsonDocument> collection, String... fields) {
        collection.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    @Override
    public Inserted insert(List<Commit> run) {
        Runs.check(run);
        var first = run.getFirst();
        if (first.position() != seen.get()) {
            see();
        }
        long next = seen.get();
        if (first.position() > next) {
            throw new IllegalArgumentException(
                    "Position " + first.position() + " leaves a gap: the next one is " + next);
        }
        if (first.position() < next) {
            var repeated = Faults.reading(() -> appending.isRepeated(first));
            return new Inserted(0, repeated ? Obstacle.REPEATED : Obstacle.POSITION_TAKEN);
        }
        var inserted = appending.insert(run);
        if (inserted.written() > 0) {
            saw(run.get(inserted.written() - 1));
        }
        return inserted;
    }

    private void see() {
        seen.accumulateAndGet(1, Math::max);
        last();
    }

    private void saw(Commit commit) {
        seen.accumulateAndGet(commit.next(), Math::max);
    }

    @Override
    public Optional<Commit> last() {
        var last =
                Faults.reading(() ->
                        Optional.ofNullable(
                                        collection.find().sort(descending("_id")).limit(1).first())
                                .map(Stored::commit));
        last.ifPresent(this::saw);
        return last;
    }

    @Override
    public List<Commit> read(long position, int limit) {
        checkLimit(limit);
        return Faults.reading(
                () -> from(position, limit, EVERYTHING, Stored::commit, Commit::position));
    }

    @Override
    public List<CommitBody> bodies(long position, int limit) {
        checkLimit(limit);
        return Faults.reading(
                () -> from(position, limit, BODY, Stored::body, CommitBody::position));
    }

    /** A page mostly begins where the last one ended: only if not, its beginning is looked for. */
    private <T> List<T> from(
            long position,
            int limit,
            Bson fields,
            Function<BsonDocument, T> made,
            ToLongFunction<T> start) {
        var page = page(gte("_id", position), limit, fields, made);
        if (!page.isEmpty() && start.applyAsLong(page.getFirst()) == position) {
            return page;
        }
        long begin = startOf(position);
        return begin == position ? page : page(gte("_id", begin), limit, fields, made);
    }

    /** The commit that begins before the position may still reach it: only the nearest can. */
    private long startOf(long position) {
        var nearest =
                collection
                        .find(lte("_id", position))
                        .sort(descending("_id"))
                        .limit(1)
                        .projection(Projections.include("_id", "n"))
                        .first();
        if (nearest == null) {
            return position;
        }
        long start = nearest.getInt64("_id").getValue();
        return start + nearest.getInt32("n").getValue() > position ? start : position;
    }

    @Override
    public List<Commit> stream(String stream, long seq, int limit) {
        checkLimit(limit);
        return Faults.reading(() -> page(inStream(stream, seq), limit, EVERYTHING, Stored::commit));
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 4096) {
            throw new IllegalArgumentException("A page has 1 to 4096 commits, not " + limit);
        }
    }

    private static Bson inStream(String stream, long seq) {
        return elemMatch("events", and(eq("stream", Stored.id(stream)), gte("seq", seq)));
    }

    private <T> List<T> page(Bson filter, int limit, Bson fields, Function<BsonDocument, T> made) {
        return collection
                .find(filter)
                .projection(fields)
                .sort(ascending("_id"))
                .limit(limit)
                .map(made::apply)
                .into(new ArrayList<>());
    }

    /** The latest commit has the highest seq, unless a place was left out and taken later. */
    @Override
    public Optional<Long> lastSeq(String stream) {
        return Faults.reading(() -> {
            var last = lastSeq(stream, 0);
            for (var higher = last; higher.isPresent(); higher = lastSeq(stream, last.get() + 1)) {
                last = higher;
            }
            return last;
        });
    }

    /** The highest seq in the latest commit that has one from this seq on. */
    private Optional<Long> lastSeq(String stream, long from) {
        return Optional.ofNullable(
                        collection
                                .find(inStream(stream, from))
                                .sort(descending("_id"))
                                .limit(1)
                                .projection(Projections.include("events"))
                                .first())
                .map(Stored::events)
                .map(events -> lastSeq(events, stream));
    }

    private static long lastSeq(List<EventKey> events, String stream) {
        return events.stream()
                .filter(key -> key.stream().equals(stream))
                .mapToLong(EventKey::seq)
                .max()
                .orElseThrow();
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return one(eq("command", Stored.id(command)));
    }

    @Override
    public Optional<Commit> byEvent(String id) {
        return one(eq("events.id", Stored.id(id)));
    }

    /** The server's own indexes find them; they cannot differ from the documents. */
    @Override
    public OptionalLong filedUpTo() {
        return OptionalLong.empty();
    }

    @Override
    public void filed(Filed told) {
        // nothing
    }

    private Optional<Commit> one(Bson filter) {
        return Faults.reading(
                () -> Optional.ofNullable(collection.find(filter).first()).map(Stored::commit));
    }
}
