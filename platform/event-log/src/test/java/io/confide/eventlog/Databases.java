package io.confide.eventlog;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.confide.storage.Storage;
import io.confide.storage.mongodb.MongoStorage;
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
    private final Runnable after;

    private Databases(Path dir, Storage storage, Runnable after) {
        this.dir = dir;
        this.storage = storage;
        this.after = after;
    }

    static Databases sqlite() {
        Path dir = directory();
        return new Databases(dir, SqliteStorage.open(dir.resolve("log.db")), () -> {});
    }

    /** The real driver against an emulator in memory: the wire protocol, not the durability. */
    static Databases mongoWire() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new Databases(
                directory(),
                MongoStorage.open(server.bindAndGetConnectionString(), "confide_test", true),
                server::shutdownNow);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("event-log");
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
        after.run();
        try (Stream<Path> files = Files.walk(dir)) {
            files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
