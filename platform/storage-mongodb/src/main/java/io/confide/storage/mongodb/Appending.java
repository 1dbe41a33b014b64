package io.confide.storage.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import io.confide.storage.Commit;
import io.confide.storage.Commits.Inserted;
import io.confide.storage.Commits.Obstacle;
import io.confide.storage.StorageUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Writes runs of commits, and finds out what became of a run whose answer was lost.
 *
 * <p>After a lost answer the commits are looked up, and those that are not there are written again
 * at the same positions with the same commands. Should the lost write still land afterwards, it
 * collides with itself at its first commit and, being ordered, stops there.
 */
final class Appending {

    private static final Duration VISIBLE = Duration.ofSeconds(2);
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoCollection<BsonDocument> collection;
    private final Duration bound;
    private final MongoCollection<BsonDocument> now;

    Appending(MongoCollection<BsonDocument> collection, Duration bound) {
        this.collection = collection;
        this.bound = bound;
        this.now = collection.withReadConcern(ReadConcern.LOCAL);
    }

    Inserted insert(List<Commit> run) {
        var attempt = attempt(run, 0, false);
        if (attempt instanceof Attempt.Answered(var answer)) {
            return answer;
        }
        var patience = Patience.of(bound);
        while (attempt instanceof Attempt.Lost(var cause)) {
            if (patience.isOver()) {
                throw Faults.unknown(cause);
            }
            patience.pause();
            attempt = lookUpAndGoOn(run, cause);
        }
        return ((Attempt.Answered) attempt).answer();
    }

    private Attempt lookUpAndGoOn(List<Commit> run, MongoException cause) {
        int written;
        try {
            written = writtenOf(run);
        } catch (MongoException e) {
            return new Attempt.Lost(cause);
        }
        return written == run.size()
                ? new Attempt.Answered(new Inserted(written, Obstacle.NONE))
                : attempt(run, written, true);
    }

    /** Ordered: what is there of a run is its beginning. */
    private int writtenOf(List<Commit> run) {
        var there = positionsByCommand(run);
        int written = 0;
        while (written < run.size() && isThere(run.get(written), there)) {
            written++;
        }
        return written;
    }

    private static boolean isThere(Commit commit, Map<BsonValue, Long> there) {
        var position = there.get(Stored.id(commit.command()));
        return position != null && position == commit.position();
    }

    private Map<BsonValue, Long> positionsByCommand(List<Commit> run) {
        var commands = run.stream().map(commit -> Stored.id(commit.command())).toList();
        var there = new HashMap<BsonValue, Long>();
        for (var stored :
                collection
                        .find(in("command", commands))
                        .projection(Projections.include("_id", "command"))) {
            there.put(stored.get("command"), stored.getInt64("_id").getValue());
        }
        return there;
    }

    private Attempt attempt(List<Commit> run, int from, boolean again) {
        var rest = run.subList(from, run.size());
        try {
            collection.insertMany(rest.stream().map(Stored::commit).toList(), ORDERED);
            return new Attempt.Answered(new Inserted(run.size(), Obstacle.NONE));
        } catch (MongoBulkWriteException e) {
            return e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()
                    ? new Attempt.Lost(e)
                    : stopped(run, from, e, again);
        } catch (MongoException e) {
            if (!again && isOneMessage(rest) && Faults.isCertainlyNotWritten(e)) {
                throw Faults.unavailable(e);
            }
            return new Attempt.Lost(e);
        }
    }

    /** The driver sends more in several messages, and the first may have arrived. */
    private static boolean isOneMessage(List<Commit> run) {
        return run.stream().mapToLong(commit -> commit.body().length + 200L * commit.size()).sum()
                < Faults.ONE_MESSAGE;
    }

    private Attempt stopped(List<Commit> run, int from, MongoBulkWriteException e, boolean again) {
        var error = e.getWriteErrors().getFirst();
        int written = from + error.getIndex();
        if (!Faults.isDuplicate(error)) {
            if (written == 0 && !again) {
                throw new StorageUnavailable("MongoDB refuses: " + error.getMessage(), e);
            }
            throw Faults.unknown(e);
        }
        try {
            var obstacle = obstacle(run.get(written), again);
            return obstacle == null
                    ? new Attempt.Lost(e)
                    : new Attempt.Answered(new Inserted(written, obstacle));
        } catch (MongoException lost) {
            return new Attempt.Lost(lost);
        }
    }

    /**
     * What stands in the way, as the primary has it now; null when that is our own lost write, or
     * gone again.
     */
    private @Nullable Obstacle obstacle(Commit commit, boolean again) {
        var holder = first(now, eq("_id", commit.position()));
        if (again && holder != null && Stored.id(commit.command()).equals(holder.get("command"))) {
            return null;
        }
        if (isRepeated(commit)) {
            return Obstacle.REPEATED;
        }
        if (holder != null) {
            awaitMajority(commit.position());
            return Obstacle.POSITION_TAKEN;
        }
        return isSeqTaken(commit) ? Obstacle.SEQ_TAKEN : null;
    }

    boolean isRepeated(Commit commit) {
        var ids = commit.events().stream().map(key -> Stored.id(key.id())).toList();
        return first(now, or(eq("command", Stored.id(commit.command())), in("events.id", ids)))
                != null;
    }

    private boolean isSeqTaken(Commit commit) {
        var places = new HashSet<Bson>();
        for (var key : commit.events()) {
            places.add(
                    Filters.elemMatch(
                            "events",
                            Filters.and(
                                    eq("stream", Stored.id(key.stream())), eq("seq", key.seq()))));
        }
        return first(now, or(places)) != null;
    }

    /** The loser will ask for the tail, and should then see who was faster. */
    private void awaitMajority(long position) {
        var patience = Patience.of(VISIBLE);
        while (first(collection, eq("_id", position)) == null && !patience.isOver()) {
            patience.pause();
        }
    }

    private static @Nullable BsonDocument first(
            MongoCollection<BsonDocument> collection, Bson filter) {
        return collection
                .find(filter)
                .projection(Projections.include("_id", "command"))
                .limit(1)
                .first();
    }

    private sealed interface Attempt {

        record Answered(Inserted answer) implements Attempt {}

        record Lost(MongoException cause) implements Attempt {}
    }
}
