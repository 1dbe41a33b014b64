package io.confide.storage.sqlite;

import io.confide.storage.Commits;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database in one SQLite file; opened several times in one JVM, it stays one file. */
public final class SqliteStorage implements Storage {

    private final SqliteFile file;
    private final SqliteDocuments documents;
    private final Map<String, Commits> logs = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private SqliteStorage(SqliteFile file) {
        this.file = file;
        this.documents = new SqliteDocuments(file);
    }

    /** Opens the file, made with its folders when it is not there. */
    public static SqliteStorage open(Path file) {
        return new SqliteStorage(SqliteFile.share(file));
    }

    /** Opens an existing file for a reader that must not change it, such as a verifier. */
    public static SqliteStorage openReadOnly(Path file) {
        return new SqliteStorage(SqliteFile.readOnly(file));
    }

    @Override
    public Commits commits(String log) {
        return logs.computeIfAbsent(log, name -> SqliteCommits.of(file, name));
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public void declare(String collection, List<String> indexes) {
        documents.declare(collection, indexes);
    }

    @Override
    public List<String> durabilityConcerns() {
        if (file.isReadOnly()) {
            return List.of();
        }
        try {
            return file.writer().alone(session -> concerns(file.path(), session));
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    static List<String> concerns(Path file, Session session) throws SQLException {
        var concerns = new ArrayList<String>();
        if (!"wal".equals(session.pragma("journal_mode"))) {
            concerns.add(
                    file
                            + " has no write-ahead log: put it on a local disk (network file"
                            + " systems cannot keep one).");
        }
        if (!"2".equals(session.pragma("synchronous"))) {
            concerns.add(file + " does not flush its commits: set synchronous to FULL.");
        }
        return concerns;
    }

    /** Empties the write-ahead log into the file, so that overwritten content is gone from both. */
    @Override
    public void expunge() {
        try {
            file.writer().alone(session -> session.pragma("wal_checkpoint(TRUNCATE)"));
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            file.release();
        }
    }
}
