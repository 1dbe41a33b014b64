package io.confide.storage.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.testcontainers.DockerClientFactory;

/** Which MongoDB servers this machine offers to the tests. */
public final class TestServers {

    private static final String NAMED = "CONFIDE_TEST_MONGODB";

    private static boolean announced;

    private TestServers() {}

    /** Says once which kinds of servers are used and which are not. */
    @SuppressWarnings("SystemOut")
    public static synchronized void announce() {
        if (!announced) {
            announced = true;
            System.out.println(
                    "MongoDB tests: emulator runs; Docker replica set "
                            + (hasDocker() ? "runs" : "skipped (no Docker engine)")
                            + "; server named by "
                            + NAMED
                            + " "
                            + named().map(it -> "runs (" + it + ")").orElse("skipped (not set)"));
        }
    }

    private static boolean hasDocker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static boolean isNamed() {
        return named().isPresent();
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getenv(NAMED)).filter(it -> !it.isBlank());
    }

    /** The server named by the environment: an address, or a mongod to start. */
    public static Optional<String> namedServer() {
        return named().map(it -> it.startsWith("mongodb") ? it : Started.uri(Path.of(it)));
    }

    /** One replica set of one node, started once and gone with this JVM. */
    private static final class Started {

        private static String uri = "";

        static synchronized String uri(Path mongod) {
            if (uri.isEmpty()) {
                uri = start(mongod);
            }
            return uri;
        }

        private static String start(Path mongod) {
            try {
                int port = freePort();
                var data = Files.createTempDirectory("confide-mongod");
                var process =
                        new ProcessBuilder(
                                        mongod.toString(),
                                        "--dbpath",
                                        data.toString(),
                                        "--port",
                                        String.valueOf(port),
                                        "--bind_ip",
                                        "127.0.0.1",
                                        "--replSet",
                                        "rs0")
                                .redirectErrorStream(true)
                                .redirectOutput(data.resolve("mongod.log").toFile())
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
                return initiated("mongodb://127.0.0.1:" + port + "/?directConnection=true");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private static String initiated(String uri) {
            try (var client = com.mongodb.client.MongoClients.create(uri)) {
                var admin = client.getDatabase("admin");
                admin.runCommand(BsonDocument.parse("{replSetInitiate: {}}"));
                Awaitility.await("a primary")
                        .atMost(Duration.ofSeconds(30))
                        .until(() ->
                                admin.runCommand(BsonDocument.parse("{hello: 1}"))
                                        .getBoolean("isWritablePrimary"));
            }
            return uri;
        }
    }
}
