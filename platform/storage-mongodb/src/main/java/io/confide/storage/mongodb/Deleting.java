package io.confide.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.confide.storage.Expect;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Deletes; after a lost answer it looks whether the document is still there. */
final class Deleting {

    private final MongoCollection<BsonDocument> collection;
    private final MongoCollection<BsonDocument> now;
    private final Duration bound;

    Deleting(MongoCollection<BsonDocument> collection, Duration bound) {
        this.collection = collection;
        this.now = collection.withReadConcern(ReadConcern.LOCAL);
        this.bound = bound;
    }

    /** A delete that expects one version and lands late finds another, or nothing. */
    boolean delete(String id, Expect expect) {
        var patience = Patience.of(bound);
        while (true) {
            var version = Faults.reading(() -> version(now, id));
            if (version.isEmpty() || !meets(expect, version.getAsLong())) {
                return false;
            }
            if (until(patience, () -> isDeleted(id, version.getAsLong()), () -> isGone(id))) {
                return true;
            }
        }
    }

    private static boolean meets(Expect expect, long version) {
        return switch (expect) {
            case Expect.Anything _ -> true;
            case Expect.Version(var expected) -> expected == version;
        };
    }

    private static OptionalLong version(MongoCollection<BsonDocument> collection, String id) {
        var found = collection.find(eq("_id", id)).projection(Projections.include("v")).first();
        return found == null
                ? OptionalLong.empty()
                : OptionalLong.of(found.getInt64("v").getValue());
    }

    private boolean isDeleted(String id, long version) {
        return collection.deleteOne(and(eq("_id", id), eq("v", version))).getDeletedCount() == 1;
    }

    private boolean isGone(String id) {
        return version(collection, id).isEmpty();
    }

    long deleteAll(Bson filter) {
        long there = Faults.reading(() -> collection.countDocuments(filter));
        var deleted = new long[] {there};
        until(
                Patience.of(bound),
                () -> {
                    deleted[0] = collection.deleteMany(filter).getDeletedCount();
                    return true;
                },
                () -> collection.countDocuments(filter) == 0);
        return deleted[0];
    }

    void drop() {
        until(
                Patience.of(bound),
                () -> {
                    collection.drop();
                    return true;
                },
                () -> false);
    }

    /** Tries; after a lost answer asks whether it is done, else tries again. */
    private static boolean until(
            Patience patience, BooleanSupplier trying, BooleanSupplier isDone) {
        boolean again = false;
        while (true) {
            try {
                return (again && isDone.getAsBoolean()) || trying.getAsBoolean();
            } catch (MongoException e) {
                if (!again && Faults.isCertainlyNotWritten(e)) {
                    throw Faults.unavailable(e);
                }
                if (patience.isOver()) {
                    throw Faults.unknown(e);
                }
                again = true;
                patience.pause();
            }
        }
    }
}
