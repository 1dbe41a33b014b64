package io.confide.storage.sqlite;

import io.confide.storage.StorageUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One open database file, shared by all who open it in this JVM: a file has one writer. */
final class SqliteFile {

    private static final Map<Path, SqliteFile> OPEN = new HashMap<>();
    private static final int PAGE = 16_384;
    private static final int WAL_PAGES = 16 * 1024 * 1024 / PAGE;

    private final Path path;
    private final @Nullable Writer writer;
    private final Readers readers;
    private final Collections collections = new Collections();
    private int users;

    private SqliteFile(Path path, @Nullable Writer writer, Readers readers) {
        this.path = path;
        this.writer = writer;
        this.readers = readers;
    }

    static SqliteFile share(Path path) {
        var real = madeReady(path);
        synchronized (OPEN) {
            var file = OPEN.computeIfAbsent(real, SqliteFile::openToWrite);
            file.users++;
            return file;
        }
    }

    static SqliteFile readOnly(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new StorageUnavailable("There is no database at " + path + ".", null);
        }
        var file = new SqliteFile(path, null, new Readers(() -> connect(path, true)));
        file.users = 1;
        return file;
    }

    private static Path madeReady(Path path) {
        try {
            var folder = Files.createDirectories(path.toAbsolutePath().getParent());
            return folder.toRealPath().resolve(path.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the database " + path, e);
        }
    }

    /** Apart from everybody else's, as another process has it. */
    static SqliteFile apart(Path path) {
        var file = openToWrite(madeReady(path));
        file.users = 1;
        return file;
    }

    private static SqliteFile openToWrite(Path path) {
        try {
            var session = connect(path, false);
            session.execute("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA synchronous = FULL");
            session.execute("PRAGMA secure_delete = ON");
            session.execute("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
            session.execute("PRAGMA cache_size = -16000");
            return new SqliteFile(
                    path, new Writer(session), new Readers(() -> connect(path, false)));
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    /** The page size counts only in a new file and only before it has a write-ahead log. */
    private static Session connect(Path path, boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(10_000);
        var session = new Session(config.createConnection("jdbc:sqlite:" + path));
        if (!readOnly) {
            session.execute("PRAGMA page_size = " + PAGE);
        }
        session.execute("PRAGMA temp_store = MEMORY");
        return session;
    }

    Writer writer() {
        if (writer == null) {
            throw new IllegalStateException(path + " was opened to read only.");
        }
        return writer;
    }

    boolean isReadOnly() {
        return writer == null;
    }

    <T> T write(Session.Work<T> work) {
        return writer().write(work);
    }

    <T> T read(Session.Work<T> work) {
        return readers.read(work);
    }

    Collections collections() {
        return collections;
    }

    Path path() {
        return path;
    }

    void release() {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(path, this);
                closeAll();
            }
        }
    }

    private void closeAll() {
        try {
            readers.close();
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }
}
