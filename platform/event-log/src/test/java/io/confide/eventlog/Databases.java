package io.confide.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.confide.storage.Storage;
import io.confide.storage.mongodb.EmulatedMongo;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.mongodb.TestServer;
import io.confide.storage.mongodb.TestServers;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Databases for one test each. */
final class Databases implements AutoCloseable {
    private final Path dir;
    private final Storage storage;
    private final Runnable after;
    private final String address;
    private final String name;

    private Databases(Path dir, Storage storage, String address, String name, Runnable after) {
        this.dir = dir;
        this.address = address;
        this.name = name;
        this.storage = storage;
        this.after = after;
    }

    static Databases sqlite() {
        Path dir = directory();
        return new Databases(dir, SqliteStorage.open(dir.resolve("log.db")), "", "", () -> {});
    }

    /** On MongoDB where there is one, else the real driver against an emulator of its wire. */
    static Databases mongoWire() {
        return TestServers.real().map(Databases::on).orElseGet(Databases::emulated);
    }

    private static Databases on(TestServer server) {
        String name = "confide_test_" + UUID.randomUUID().toString().replace("-", "");
        return new Databases(
                directory(),
                MongoStorage.open(server.uri(), name, server.standalone()),
                server.uri(),
                name,
                () -> drop(server, name));
    }

    private static void drop(TestServer server, String name) {
        try (MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase(name).drop();
        }
    }

    private static Databases emulated() {
        EmulatedMongo server = EmulatedMongo.start();
        String name = "confide_test";
        return new Databases(
                directory(),
                MongoStorage.open(server.uri(), name, true),
                server.uri(),
                name,
                server::close);
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

    /** Of the database on it. */
    String name() {
        return name;
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
