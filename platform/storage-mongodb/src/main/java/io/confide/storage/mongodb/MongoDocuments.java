package io.confide.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Documents, a MongoDB collection for each declared one. */
final class MongoDocuments implements Documents {

    private final MongoDatabase database;
    private final Duration bound;
    private final boolean readOnly;
    private final Map<String, Set<String>> declared = new ConcurrentHashMap<>();

    MongoDocuments(MongoDatabase database, Duration bound, boolean readOnly) {
        this.database = database;
        this.bound = bound;
        this.readOnly = readOnly;
    }

    void declare(String name, List<String> indexes) {
        if (!readOnly) {
            index(name, indexes);
        }
        declared.merge(name, Set.copyOf(indexes), MongoDocuments::both);
    }

    private void index(String name, List<String> indexes) {
        Faults.reading(() -> {
            for (var index : indexes) {
                stored(name).createIndex(Indexes.ascending(field(index), "_id"));
            }
            return name;
        });
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    private static String field(String index) {
        return "index." + Stored.field(index);
    }

    private MongoCollection<BsonDocument> stored(String name) {
        return database.getCollection("doc." + name, BsonDocument.class);
    }

    private Set<String> indexesOf(String collection) {
        var indexes = declared.get(collection);
        if (indexes == null) {
            throw new IllegalArgumentException(
                    "Collection " + collection + " is not declared: declare it at start.");
        }
        return indexes;
    }

    private MongoCollection<BsonDocument> of(String collection) {
        indexesOf(collection);
        return stored(collection);
    }

    private void checkIndex(String collection, String index) {
        if (!indexesOf(collection).contains(index)) {
            throw new IllegalArgumentException(
                    "Index " + index + " of " + collection + " is not declared.");
        }
    }

    @Override
    public Optional<Document> get(String collection, String id) {
        var in = of(collection);
        return Faults.reading(
                () -> Optional.ofNullable(in.find(eq("_id", id)).first()).map(Stored::document));
    }

    @Override
    public List<Document> getAll(String collection, List<String> ids) {
        var in = of(collection);
        return ids.isEmpty() ? List.of() : found(in, in("_id", Set.copyOf(ids)), 0);
    }

    private static List<Document> found(MongoCollection<BsonDocument> in, Bson filter, int limit) {
        return Faults.reading(() ->
                in.find(filter)
                        .sort(ascending("_id"))
                        .limit(limit)
                        .map(Stored::document)
                        .into(new ArrayList<>()));
    }

    @Override
    public Optional<Document> put(String collection, Document document, Expect expect) {
        return putAll(collection, List.of(new Put(document, expect))).getFirst();
    }

    @Override
    public List<Optional<Document>> putAll(String collection, List<Put> puts) {
        var in = of(collection);
        puts.forEach(put -> check(collection, put.document()));
        return new Putting(in, bound).putAll(puts);
    }

    private void check(String collection, Document document) {
        if (document.id().isEmpty() || document.id().length() > 512) {
            throw new IllegalArgumentException("A document's id has 1 to 512 characters.");
        }
        document.index().keySet().forEach(index -> checkIndex(collection, index));
    }

    @Override
    public boolean delete(String collection, String id, Expect expect) {
        return new Deleting(of(collection), bound).delete(id, expect);
    }

    @Override
    public long deleteAll(String collection, String index, String value) {
        var in = of(collection);
        checkIndex(collection, index);
        return new Deleting(in, bound).deleteAll(eq(field(index), value));
    }

    @Override
    public void drop(String collection) {
        declared.remove(collection);
        new Deleting(stored(collection), bound).drop();
    }

    @Override
    public List<Document> query(
            String collection, String index, String value, String after, int limit) {
        checkLimit(limit);
        var in = of(collection);
        checkIndex(collection, index);
        return found(in, and(eq(field(index), value), gt("_id", after)), limit);
    }

    @Override
    public List<Document> scan(String collection, String after, int limit) {
        checkLimit(limit);
        return found(of(collection), gt("_id", after), limit);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A page has 1 to 1000 documents, not " + limit);
        }
    }

    @Override
    public long count(String collection) {
        var in = of(collection);
        return Faults.reading(in::countDocuments);
    }
}
