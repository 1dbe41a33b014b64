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
    /** Of the database on the wire. */
    static final String NAME = "confide_test";

    private final Path dir;
    private final Storage storage;
    private final Runnable after;
    private final String address;

    private Databases(Path dir, Storage storage, String address, Runnable after) {
        this.dir = dir;
        this.address = address;
        this.storage = storage;
        this.after = after;
    }

    static Databases sqlite() {
        Path dir = directory();
        return new Databases(dir, SqliteStorage.open(dir.resolve("log.db")), "", () -> {});
    }

    /** The real driver against an emulator in memory: the wire protocol, not the durability. */
    static Databases mongoWire() {
        MongoServer server = new MongoServer(new MemoryBackend());
        String address = server.bindAndGetConnectionString();
        return new Databases(
                directory(), MongoStorage.open(address, NAME, true), address, server::shutdownNow);
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

    /** Of the server on the wire. */
    String address() {
        return address;
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
