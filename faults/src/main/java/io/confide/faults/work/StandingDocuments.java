package io.confide.faults.work;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import java.util.List;
import java.util.Optional;

/**
 * Documents that can be met between the steps of whoever writes them.
 *
 * @param destroys whether only those write here who destroy keys
 */
record StandingDocuments(Documents real, Moments moments, boolean destroys) implements Documents {

    private Stands writing(String collection, List<Put> puts) {
        return destroys ? Stands.destroying() : Stands.writing(collection, puts);
    }

    @Override
    public Optional<Document> put(String collection, Document document, Expect expect) {
        return writing(collection, List.of(new Put(document, expect)))
                .around(moments, () -> real.put(collection, document, expect));
    }

    @Override
    public List<Optional<Document>> putAll(String collection, List<Put> puts) {
        return writing(collection, puts).around(moments, () -> real.putAll(collection, puts));
    }

    @Override
    public boolean delete(String collection, String id, Expect expect) {
        return Stands.deleting(collection)
                .around(moments, () -> real.delete(collection, id, expect));
    }

    @Override
    public long deleteAll(String collection, String index, String value) {
        return real.deleteAll(collection, index, value);
    }

    @Override
    public void drop(String collection) {
        Stands.dropping()
                .around(
                        moments,
                        () -> {
                            real.drop(collection);
                            return collection;
                        });
    }

    @Override
    public Optional<Document> get(String collection, String id) {
        return real.get(collection, id);
    }

    @Override
    public List<Document> getAll(String collection, List<String> ids) {
        return real.getAll(collection, ids);
    }

    @Override
    public List<Document> query(
            String collection, String index, String value, String after, int limit) {
        return real.query(collection, index, value, after, limit);
    }

    @Override
    public List<Document> scan(String collection, String after, int limit) {
        return real.scan(collection, after, limit);
    }

    @Override
    public long count(String collection) {
        return real.count(collection);
    }
}
