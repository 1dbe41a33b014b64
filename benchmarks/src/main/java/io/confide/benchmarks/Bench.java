package io.confide.benchmarks;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code ./confide bench}: measures, prints, and keeps the figures; {@code append} or {@code
 * system} for a part.
 */
public final class Bench {
    private static final Path FIGURES = Path.of("benchmarks", "target", "bench.json");

    private Bench() {}

    public static void main(String[] parts) throws IOException {
        PrintStream out = System.out;
        List<String> wanted = parts.length == 0 ? List.of("append", "system") : List.of(parts);
        Path work = Files.createDirectories(Path.of("benchmarks", "target"));
        Path directory = Files.createTempDirectory(work, "bench-");
        List<Finding> findings = new ArrayList<>();
        out.printf(
                Locale.ROOT,
                "Measuring on %d cores, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        if (wanted.contains("append")) {
            out.println("  appending on SQLite ...");
            findings.add(onSqlite(directory));
            out.println("  appending on MongoDB ...");
            findings.add(onMongo(directory));
        }
        if (wanted.contains("system")) {
            out.println("  starting the whole system, three times ...");
            findings.addAll(WholeSystem.measure(directory));
        }
        Report.print(findings, out);
        Report.write(findings, FIGURES);
        out.println("The figures are in " + FIGURES + ".");
        System.exit(0);
    }

    private static Finding onSqlite(Path directory) {
        return Appending.measure(
                "append on SQLite, 64 at once",
                directory,
                SqliteStorage.open(directory.resolve("log.db")),
                new RawSqlite(directory.resolve("raw.db")),
                50,
                "the JDBC driver, 64 rows to a batch and transaction");
    }

    private static Finding onMongo(Path directory) {
        Optional<String> named =
                Optional.ofNullable(System.getenv("CONFIDE_TEST_MONGODB"))
                        .filter(uri -> uri.startsWith("mongodb"));
        return named.map(uri -> onMongo(directory, uri, "MongoDB"))
                .orElseGet(() -> emulated(directory));
    }

    private static Finding emulated(Path directory) {
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            String uri = "mongodb://127.0.0.1:" + server.bind().getPort();
            return onMongo(directory, uri, "an emulated MongoDB (in memory)");
        } finally {
            server.shutdownNow();
        }
    }

    private static Finding onMongo(Path directory, String uri, String server) {
        String database = "confide_bench_" + UUID.randomUUID().toString().substring(0, 8);
        return Appending.measure(
                "append on " + server + ", 64 at once",
                directory.resolve("mongo"),
                MongoStorage.open(uri, database, true),
                new RawMongo(uri, database + "_raw"),
                5,
                "the driver's insertMany, 64 documents to a batch");
    }
}
