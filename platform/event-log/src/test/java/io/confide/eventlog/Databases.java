package io.confide.eventlog;

import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Databases for one test each. */
final class Databases implements AutoCloseable {
    private final Path dir;
    private final Storage storage;

    private Databases(Path dir, Storage storage) {
        this.dir = dir;
        this.storage = storage;
    }

    static Databases sqlite() {
        try {
            Path dir = Files.createTempDirectory("event-log");
            return new Databases(dir, SqliteStorage.open(dir.resolve("log.db")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Storage storage() {
        return storage;
    }

    Path file() {
        return dir.resolve("log.db");
    }

    @Override
    public void close() {
        storage.close();
        try (Stream<Path> files = Files.walk(dir)) {
            files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
