package io.confide.storage;

import java.util.List;
import java.util.Optional;

/** Small documents by id with declared indexes: views, tokens, leases, keys. */
public interface Documents {

    Optional<Document> get(String collection, String id);

    /** Those of the ids that exist, in any order. */
    List<Document> getAll(String collection, List<String> ids);

    /**
     * Writes if the stored version is the expected one; durable when it returns.
     *
     * @return the document as stored, with its new version; empty when the expectation failed
     * @throws UnknownOutcome the answer was lost
     */
    Optional<Document> put(String collection, Document document, Expect expect);

    /**
     * Several puts, each with its own expectation, in as few writes as the engine can; results in
     * order.
     */
    List<Optional<Document>> putAll(String collection, List<Put> puts);

    /**
     * @return whether a document was there (with that version) and is gone now
     */
    boolean delete(String collection, String id, Expect expect);

    /** Deletes all documents with this index value; answers how many. */
    long deleteAll(String collection, String index, String value);

    /** Drops a whole collection, declared or not. */
    void drop(String collection);

    /**
     * Documents with this index value, ordered by id.
     *
     * @param after the id after which to go on; empty string for the first page
     * @param limit 1 to 1000
     */
    List<Document> query(String collection, String index, String value, String after, int limit);

    /** All documents ordered by id. */
    List<Document> scan(String collection, String after, int limit);

    long count(String collection);

    /** One conditional write. */
    record Put(Document document, Expect expect) {}
}
