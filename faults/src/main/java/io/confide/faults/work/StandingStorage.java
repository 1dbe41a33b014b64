package io.confide.faults.work;

import io.confide.storage.Commits;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import java.util.List;

/**
 * The real database, with moments at which whoever uses it can be met.
 *
 * @param destroys whether only those use it who destroy keys
 */
record StandingStorage(Storage real, Moments moments, boolean destroys) implements Storage {

    @Override
    public Commits commits(String log) {
        return new StandingCommits(real.commits(log), moments);
    }

    @Override
    public Documents documents() {
        return new StandingDocuments(real.documents(), moments, destroys);
    }

    @Override
    public void declare(String collection, List<String> indexes) {
        real.declare(collection, indexes);
    }

    @Override
    public List<String> durabilityConcerns() {
        return real.durabilityConcerns();
    }

    @Override
    public void expunge() {
        real.expunge();
    }

    @Override
    public void close() {
        real.close();
    }
}
