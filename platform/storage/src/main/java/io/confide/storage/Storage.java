package io.confide.storage;

import java.util.List;

/** One database: a file or a MongoDB database. One per service, and one for the keys. */
public interface Storage extends AutoCloseable {

    /** The log of this name, created when it is not there. */
    Commits commits(String log);

    /** The documents of this database. */
    Documents documents();

    /**
     * Declares a collection with its indexes, once at start; a query names one of them.
     *
     * @param indexes names of index fields, each holding any number of values per document
     */
    void declare(String collection, List<String> indexes);

    /**
     * What stands between this database and the durability promised for it, in sentences that say
     * what to change; empty when an acknowledged write survives.
     */
    List<String> durabilityConcerns();

    /**
     * Makes deleted and overwritten content leave the files, as far as the engine can at once:
     * called after keys are destroyed.
     */
    default void expunge() {}

    @Override
    void close();
}
