package io.confide.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.confide.storage.Document;
import io.confide.storage.Documents.Put;
import io.confide.storage.Expect;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Conditional writes. Each names itself in the document, which keeps the names of its last few
 * writes: so a write whose answer was lost is recognised, even below later ones. Each expects one
 * version, even where the caller takes anything: a lost write that lands late then meets another
 * version and does nothing.
 */
final class Putting {

    private static final int KEPT = 8;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final Duration bound;

    Putting(MongoCollection<BsonDocument> collection, Duration bound) {
        this.collection = collection;
        this.bound = bound;
    }

    /** A document that is put twice goes into two rounds, so that each put meets the one before. */
    List<Optional<Document>> putAll(List<Put> puts) {
        var answers = new HashMap<Integer, Optional<Document>>();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < puts.size(); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            var round = round(puts, open);
            open.removeAll(round);
            var written = putOnce(round.stream().map(puts::get).toList());
            for (int i = 0; i < round.size(); i++) {
                answers.put(round.get(i), written.get(i));
            }
        }
        var inOrder = new ArrayList<Optional<Document>>(puts.size());
        for (int i = 0; i < puts.size(); i++) {
            inOrder.add(answers.getOrDefault(i, Optional.empty()));
        }
        return inOrder;
    }

    private static List<Integer> round(List<Put> puts, List<Integer> open) {
        var ids = new HashSet<String>();
        return open.stream().filter(i -> ids.add(puts.get(i).document().id())).toList();
    }

    /** Who takes anything tries again until nobody comes between. */
    private List<Optional<Document>> putOnce(List<Put> puts) {
        var patience = Patience.of(bound);
        var answers = write(puts);
        var late = anythingUnwritten(puts, answers);
        while (!late.isEmpty()) {
            if (patience.isOver()) {
                throw new StorageUnavailable("Too many write the same document at once.", null);
            }
            var again = write(late.stream().map(puts::get).toList());
            for (int i = 0; i < again.size(); i++) {
                answers.set(late.get(i), again.get(i));
            }
            late = anythingUnwritten(puts, answers);
        }
        return answers;
    }

    private static List<Integer> anythingUnwritten(
            List<Put> puts, List<Optional<Document>> answers) {
        var late = new ArrayList<Integer>();
        for (int i = 0; i < puts.size(); i++) {
            if (answers.get(i).isEmpty() && puts.get(i).expect() instanceof Expect.Anything) {
                late.add(i);
            }
        }
        return late;
    }

    private List<Optional<Document>> write(List<Put> puts) {
        var writes = writes(puts);
        var settled = new HashMap<Write, Boolean>();
        var open = writes;
        if (puts.size() > 1) {
            open = stillExpected(writes, settled);
        }
        var patience = Patience.of(bound);
        boolean again = false;
        while (!open.isEmpty()) {
            var lost = attempt(open, settled, again);
            if (lost.isPresent() && patience.isOver()) {
                throw Faults.unknown(lost.get());
            }
            if (lost.isPresent()) {
                again = true;
                patience.pause();
            }
            open = open.stream().filter(write -> !settled.containsKey(write)).toList();
        }
        return answers(writes, settled);
    }

    /**
     * The answer to many writes only says how many were done: so those that cannot succeed are left
     * out before, and of the others the document tells.
     */
    private List<Write> stillExpected(List<Write> writes, Map<Write, Boolean> settled) {
        var versions = versions(writes.stream().map(write -> write.document().id()).toList());
        for (var write : writes) {
            if (versions.getOrDefault(write.document().id(), 0L) != write.before()) {
                settled.put(write, false);
            }
        }
        return writes.stream().filter(write -> !settled.containsKey(write)).toList();
    }

    private static List<Optional<Document>> answers(
            List<Write> writes, Map<Write, Boolean> settled) {
        var answers = new ArrayList<Optional<Document>>(writes.size());
        for (var write : writes) {
            answers.add(
                    Boolean.TRUE.equals(settled.get(write))
                            ? Optional.of(write.stored())
                            : Optional.empty());
        }
        return answers;
    }

    private List<Write> writes(List<Put> puts) {
        var anything =
                puts.stream()
                        .filter(put -> put.expect() instanceof Expect.Anything)
                        .map(put -> put.document().id())
                        .toList();
        var versions = anything.isEmpty() ? Map.<String, Long>of() : versions(anything);
        return puts.stream().map(put -> write(put, versions)).toList();
    }

    private static Write write(Put put, Map<String, Long> versions) {
        long before =
                switch (put.expect()) {
                    case Expect.Version(var version) -> version;
                    case Expect.Anything _ -> versions.getOrDefault(put.document().id(), 0L);
                };
        return new Write(put.document(), before, new BsonObjectId(new ObjectId()));
    }

    /** As the primary has them now: the conditional write decides, this only saves a vain one. */
    private Map<String, Long> versions(List<String> ids) {
        return Faults.reading(() -> {
            var versions = new HashMap<String, Long>();
            for (var stored :
                    collection
                            .withReadConcern(ReadConcern.LOCAL)
                            .find(in("_id", ids))
                            .projection(Projections.include("_id", "v"))) {
                versions.put(stored.getString("_id").getValue(), stored.getInt64("v").getValue());
            }
            return versions;
        });
    }

    /** Settles what it can; answers why the rest is open. */
    private Optional<MongoException> attempt(
            List<Write> writes, Map<Write, Boolean> settled, boolean again) {
        Optional<MongoException> lost = Optional.empty();
        try {
            var result = collection.bulkWrite(models(writes), UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() == writes.size()) {
                writes.forEach(write -> settled.put(write, true));
                return Optional.empty();
            }
        } catch (MongoBulkWriteException e) {
            refuseUnlessDuplicates(e, writes.size() == 1 && !again);
            lost = Optional.ofNullable(e.getWriteConcernError() == null ? null : e);
        } catch (MongoException e) {
            if (!again && isOneMessage(writes) && Faults.isCertainlyNotWritten(e)) {
                throw Faults.unavailable(e);
            }
            lost = Optional.of(e);
        }
        if (writes.size() == 1 && !again && lost.isEmpty()) {
            settled.put(writes.getFirst(), false);
            return lost;
        }
        return lookUp(writes, settled, lost, again || lost.isPresent());
    }

    private static List<WriteModel<BsonDocument>> models(List<Write> writes) {
        return writes.stream().map(Write::model).toList();
    }

    private static boolean isOneMessage(List<Write> writes) {
        return writes.stream().mapToLong(write -> write.document().body().length + 2_000L).sum()
                < Faults.ONE_MESSAGE;
    }

    private static void refuseUnlessDuplicates(MongoBulkWriteException e, boolean nothingElse) {
        for (var error : e.getWriteErrors()) {
            if (!Faults.isDuplicate(error)) {
                throw nothingElse ? Faults.unavailable(e) : Faults.unknown(e);
            }
        }
    }

    private Optional<MongoException> lookUp(
            List<Write> writes,
            Map<Write, Boolean> settled,
            Optional<MongoException> lost,
            boolean mayLand) {
        try {
            var there = there(writes);
            for (var write : writes) {
                var found = there.get(write.document().id());
                switch (write.outcomeIn(found, mayLand)) {
                    case WRITTEN -> settled.put(write, true);
                    case REFUSED -> settled.put(write, false);
                    case WAITING -> {}
                    case NOBODY_KNOWS -> throw overwritten(lost);
                }
            }
            return lost;
        } catch (MongoException e) {
            return Optional.of(lost.orElse(e));
        }
    }

    private static UnknownOutcome overwritten(Optional<MongoException> lost) {
        return new UnknownOutcome(
                "Others wrote the document too often to tell what became of this write.",
                lost.orElse(null));
    }

    private Map<String, BsonDocument> there(List<Write> writes) {
        var ids = writes.stream().map(write -> write.document().id()).toList();
        var there = new HashMap<String, BsonDocument>();
        for (var stored :
                collection
                        .find(in("_id", ids))
                        .projection(Projections.include("_id", "v", "writes"))) {
            there.put(stored.getString("_id").getValue(), stored);
        }
        return there;
    }

    /** One conditional write under its own name. */
    private record Write(Document document, long before, BsonObjectId name) {

        Document stored() {
            return new Document(document.id(), before + 1, document.index(), document.body());
        }

        WriteModel<BsonDocument> model() {
            return before == 0 ? insert() : update();
        }

        private WriteModel<BsonDocument> insert() {
            return new InsertOneModel<>(
                    new BsonDocument("_id", new BsonString(document.id()))
                            .append("v", new BsonInt64(1))
                            .append("writes", new BsonArray(List.of(name)))
                            .append("index", Stored.index(document.index()))
                            .append("body", new BsonBinary(document.body())));
        }

        private WriteModel<BsonDocument> update() {
            return new UpdateOneModel<>(
                    and(eq("_id", document.id()), eq("v", before)),
                    Updates.combine(
                            Updates.set("v", before + 1),
                            Updates.set("index", Stored.index(document.index())),
                            Updates.set("body", new BsonBinary(document.body())),
                            Updates.pushEach(
                                    "writes", List.of(name), new PushOptions().slice(-KEPT))));
        }

        /** What the document tells of this write. */
        Outcome outcomeIn(@Nullable BsonDocument found, boolean mayLand) {
            if (found != null && found.getArray("writes").contains(name)) {
                return Outcome.WRITTEN;
            }
            long version = found == null ? 0 : found.getInt64("v").getValue();
            if (version == before) {
                return mayLand ? Outcome.WAITING : Outcome.REFUSED;
            }
            return version > before && version <= before + KEPT
                    ? Outcome.REFUSED
                    : Outcome.NOBODY_KNOWS;
        }
    }

    private enum Outcome {
        WRITTEN,
        REFUSED,
        /** The document still has the expected version: write again. */
        WAITING,
        NOBODY_KNOWS
    }
}
