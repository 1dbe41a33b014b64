package io.confide.storage.sqlite;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.sqlite.Collections.Collection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents in one file: a table for each collection, and one for its index values. */
final class SqliteDocuments implements Documents {

    private final SqliteFile file;

    SqliteDocuments(SqliteFile file) {
        this.file = file;
    }

    void declare(String name, List<String> indexes) {
        var collection = Collection.named(name, indexes);
        if (!file.isReadOnly()) {
            file.write(session -> create(session, collection));
        }
        file.collections().declare(name, indexes);
    }

    private static boolean create(Session session, Collection collection) throws SQLException {
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
                    fields BLOB NOT NULL, body BLOB NOT NULL)\
                """
                        .formatted(collection.table()));
        session.execute(
                """
                CREATE TABLE IF NOT EXISTS %s (name TEXT NOT NULL, value TEXT NOT NULL,
                    id TEXT NOT NULL, PRIMARY KEY (name, value, id)) WITHOUT ROWID\
                """
                        .formatted(collection.values()));
        return true;
    }

    @Override
    public Optional<Document> get(String collection, String id) {
        var in = file.collections().get(collection);
        return file.read(session -> get(session, in, id));
    }

    private static Optional<Document> get(Session session, Collection in, String id)
            throws SQLException {
        return session.first(
                "SELECT id, version, fields, body FROM " + in.table() + " WHERE id = ?",
                SqliteDocuments::document,
                id);
    }

    @Override
    public List<Document> getAll(String collection, List<String> ids) {
        var in = file.collections().get(collection);
        return file.read(session -> {
            var found = new ArrayList<Document>();
            for (var id : Set.copyOf(ids)) {
                get(session, in, id).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public Optional<Document> put(String collection, Document document, Expect expect) {
        return putAll(collection, List.of(new Put(document, expect))).getFirst();
    }

    @Override
    public List<Optional<Document>> putAll(String collection, List<Put> puts) {
        var in = file.collections().get(collection);
        puts.forEach(put -> check(in, put.document()));
        if (puts.isEmpty()) {
            return List.of();
        }
        return file.write(session -> {
            var answers = new ArrayList<Optional<Document>>(puts.size());
            for (var put : puts) {
                answers.add(put(session, in, put));
            }
            return answers;
        });
    }

    private static void check(Collection in, Document document) {
        if (document.id().isEmpty() || document.id().length() > 512) {
            throw new IllegalArgumentException("A document's id has 1 to 512 characters.");
        }
        document.index().keySet().forEach(in::index);
    }

    private static Optional<Document> put(Session session, Collection in, Put put)
            throws SQLException {
        var document = put.document();
        var before = before(session, in, document.id());
        if (!meets(put.expect(), before)) {
            return Optional.empty();
        }
        var stored =
                new Document(
                        document.id(), before.version() + 1, document.index(), document.body());
        write(session, in, before, stored);
        return Optional.of(stored);
    }

    private static Before before(Session session, Collection in, String id) throws SQLException {
        return session.first(
                        "SELECT version, fields FROM " + in.table() + " WHERE id = ?",
                        row -> new Before(row.getLong(1), Packed.index(row.getBytes(2))),
                        id)
                .orElse(Before.NOTHING);
    }

    private static boolean meets(Expect expect, Before before) {
        return switch (expect) {
            case Expect.Anything _ -> true;
            case Expect.Version(var version) -> version == before.version();
        };
    }

    private static void write(Session session, Collection in, Before before, Document document)
            throws SQLException {
        var fields = Packed.index(document.index());
        if (before.version() == 0) {
            session.update(
                    "INSERT INTO "
                            + in.table()
                            + " (id, version, fields, body) VALUES (?, ?, ?, ?)",
                    document.id(),
                    document.version(),
                    fields,
                    document.body());
        } else {
            session.update(
                    "UPDATE " + in.table() + " SET version = ?, fields = ?, body = ? WHERE id = ?",
                    document.version(),
                    fields,
                    document.body(),
                    document.id());
        }
        reindex(session, in, document.id(), pairs(before.index()), pairs(document.index()));
    }

    private static void reindex(
            Session session, Collection in, String id, Set<Pair> before, Set<Pair> now)
            throws SQLException {
        for (var pair : before) {
            if (!now.contains(pair)) {
                session.update(
                        "DELETE FROM " + in.values() + " WHERE name = ? AND value = ? AND id = ?",
                        pair.name(),
                        pair.value(),
                        id);
            }
        }
        for (var pair : now) {
            if (!before.contains(pair)) {
                session.update(
                        "INSERT INTO " + in.values() + " (name, value, id) VALUES (?, ?, ?)",
                        pair.name(),
                        pair.value(),
                        id);
            }
        }
    }

    private static Set<Pair> pairs(Map<String, List<String>> index) {
        var pairs = new HashSet<Pair>();
        index.forEach((name, values) -> values.forEach(value -> pairs.add(new Pair(name, value))));
        return pairs;
    }

    @Override
    public boolean delete(String collection, String id, Expect expect) {
        var in = file.collections().get(collection);
        return file.write(session -> {
            var before = before(session, in, id);
            if (before.version() == 0 || !meets(expect, before)) {
                return false;
            }
            delete(session, in, id, before);
            return true;
        });
    }

    private static void delete(Session session, Collection in, String id, Before before)
            throws SQLException {
        session.update("DELETE FROM " + in.table() + " WHERE id = ?", id);
        reindex(session, in, id, pairs(before.index()), Set.of());
    }

    @Override
    public long deleteAll(String collection, String index, String value) {
        var in = file.collections().get(collection);
        var name = in.index(index);
        return file.write(session -> {
            var ids =
                    session.list(
                            "SELECT id FROM " + in.values() + " WHERE name = ? AND value = ?",
                            row -> row.getString(1),
                            name,
                            value);
            for (var id : ids) {
                delete(session, in, id, before(session, in, id));
            }
            return (long) ids.size();
        });
    }

    @Override
    public void drop(String collection) {
        var in = Collection.named(collection, List.of());
        file.collections().forget(collection);
        file.write(session -> {
            session.execute("DROP TABLE IF EXISTS " + in.table());
            session.execute("DROP TABLE IF EXISTS " + in.values());
            return true;
        });
    }

    @Override
    public List<Document> query(
            String collection, String index, String value, String after, int limit) {
        checkLimit(limit);
        var in = file.collections().get(collection);
        var name = in.index(index);
        return file.read(session ->
                session.list(
                        """
                        SELECT d.id, d.version, d.fields, d.body
                        FROM %s i CROSS JOIN %s d ON d.id = i.id
                        WHERE i.name = ? AND i.value = ? AND i.id > ?
                        ORDER BY i.id LIMIT ?\
                        """
                                .formatted(in.values(), in.table()),
                        SqliteDocuments::document,
                        name,
                        value,
                        after,
                        limit));
    }

    @Override
    public List<Document> scan(String collection, String after, int limit) {
        checkLimit(limit);
        var in = file.collections().get(collection);
        return file.read(session ->
                session.list(
                        "SELECT id, version, fields, body FROM "
                                + in.table()
                                + " WHERE id > ? ORDER BY id LIMIT ?",
                        SqliteDocuments::document,
                        after,
                        limit));
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A page has 1 to 1000 documents, not " + limit);
        }
    }

    @Override
    public long count(String collection) {
        var in = file.collections().get(collection);
        return file.read(session ->
                session.first("SELECT count(*) FROM " + in.table(), row -> row.getLong(1))
                        .orElse(0L));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString(1), row.getLong(2), Packed.index(row.getBytes(3)), row.getBytes(4));
    }

    /** What a write found; version 0 where there was nothing. */
    private record Before(long version, Map<String, List<String>> index) {
        static final Before NOTHING = new Before(0, Map.of());
    }

    private record Pair(String name, String value) {}
}
