package io.confide.service.testing;

import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * One installation for a test: a data directory, an identity provider, and the broker of this JVM
 * without any topics of an earlier world. One world at a time.
 */
public final class TestWorld implements AutoCloseable {
    private static final class Shared {
        static final EmbeddedKafka KAFKA = EmbeddedKafka.start(Settings.at(directory("kafka")));
        static final TestIssuer ISSUER = new TestIssuer();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::close));
        }

        /** Nobody looks into a test's directories once its JVM is gone. */
        private static void close() {
            KAFKA.close();
            DIRECTORIES.forEach(TestWorld::delete);
        }
    }

    private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();

    private final Path data = directory("world");
    private final Seen seen = new Seen();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private TestWorld() {}

    public static TestWorld fresh() {
        forgetTopics();
        return new TestWorld();
    }

    /** Mints tokens. */
    public TestIssuer tokens() {
        return Shared.ISSUER;
    }

    /** Everything this installation keeps. */
    public Path data() {
        return data;
    }

    public String bootstrapServers() {
        return Shared.KAFKA.bootstrapServers();
    }

    /** What has been seen by anybody in this world. */
    public Seen seen() {
        return seen;
    }

    /**
     * Starts a service on a free port.
     *
     * @param name its {@code spring.config.name}, such as {@code session-service}
     * @param properties {@code name=value}, before those of the world
     */
    public TestService start(Class<?> application, String name, String... properties) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(properties().stream(), Stream.of(properties))
                .forEach(it -> all.put(it.substring(0, it.indexOf('=')), it));
        TestService service = new TestService(application, name, List.copyOf(all.values()), this);
        open.push(service);
        return service;
    }

    /** Plays the service that owns a log which the tested one reads. */
    public Upstream upstream(String source) {
        Upstream upstream = new Upstream(source, this);
        open.push(upstream);
        return upstream;
    }

    private List<String> properties() {
        return List.of(
                "server.port=0",
                "confide.data=" + data,
                "confide.issuer=" + tokens().address(),
                "confide.kafka.bootstrap-servers=" + bootstrapServers(),
                "confide.drain-grace=0s",
                "confide.sweep-every=1s");
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close", e);
            }
        }
    }

    /** Topics and groups of an earlier world would speak of keys that this one does not have. */
    private static void forgetTopics() {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Shared.KAFKA.bootstrapServers()))) {
            admin.deleteTopics(ours(admin)).all().get();
            Awaitility.await().until(() -> ours(admin).isEmpty());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ours(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith("confide."))
                .toList();
    }

    private static Path directory(String name) {
        try {
            Path directory = Files.createTempDirectory("confide-" + name);
            DIRECTORIES.add(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("There remains " + directory + ": " + e.getMessage());
        }
    }
}
