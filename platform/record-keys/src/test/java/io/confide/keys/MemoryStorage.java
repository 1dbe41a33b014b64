package io.confide.keys;

import io.confide.storage.Commits;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.UnknownOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A database that several "processes" of one test share, and whose answers can get lost. */
final class MemoryStorage implements Storage, Documents {
    private final Map<String, Document> documents = new ConcurrentSkipListMap<>();
    private volatile int answersToLose;

    /** The next {@code count} writes happen, and nobody hears of it. */
    void loseAnswers(int count) {
        answersToLose = count;
    }

    Map<String, Document> backup() {
        return new TreeMap<>(documents);
    }

    void restore(Map<String, Document> backup) {
        documents.clear();
        documents.putAll(backup);
    }

    @Override
    public Commits commits(String log) {
        throw new UnsupportedOperationException("keys need no log");
    }

    @Override
    public Documents documents() {
        return this;
    }

    @Override
    public void declare(String collection, List<String> indexes) {}

    @Override
    public List<String> durabilityConcerns() {
        return List.of("memory only");
    }

    @Override
    public void close() {}

    @Override
    public Optional<Document> get(String collection, String id) {
        return Optional.ofNullable(documents.get(collection + ":" + id));
    }

    @Override
    public synchronized Optional<Document> put(
            String collection, Document document, Expect expect) {
        long stored = get(collection, document.id()).map(Document::version).orElse(0L);
        if (expect instanceof Expect.Version(long version) && version != stored) {
            return Optional.empty();
        }
        Document written =
                new Document(document.id(), stored + 1, document.index(), document.body());
        documents.put(collection + ":" + document.id(), written);
        if (answersToLose > 0) {
            answersToLose--;
            throw new UnknownOutcome("lost", new IllegalStateException());
        }
        return Optional.of(written);
    }

    @Override
    public List<Document> scan(String collection, String after, int limit) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(collection + ":"))
                .map(Map.Entry::getValue)
                .filter(document -> document.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Document> getAll(String collection, List<String> ids) {
        return ids.stream().flatMap(id -> get(collection, id).stream()).toList();
    }

    @Override
    public List<Optional<Document>> putAll(String collection, List<Put> puts) {
        List<Optional<Document>> results = new ArrayList<>();
        puts.forEach(put -> results.add(put(collection, put.document(), put.expect())));
        return results;
    }

    @Override
    public boolean delete(String collection, String id, Expect expect) {
        throw new UnsupportedOperationException("keys are never deleted");
    }

    @Override
    public long deleteAll(String collection, String index, String value) {
        throw new UnsupportedOperationException("keys are never deleted");
    }

    @Override
    public void drop(String collection) {
        throw new UnsupportedOperationException("keys are never deleted");
    }

    @Override
    public List<Document> query(
            String collection, String index, String value, String after, int limit) {
        throw new UnsupportedOperationException("keys are found by id");
    }

    @Override
    public long count(String collection) {
        return scan(collection, "", Integer.MAX_VALUE).size();
    }
}
