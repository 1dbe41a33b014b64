package io.confide.storage.mongodb;

import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Which MongoDB the tests meet: the one that {@code CONFIDE_TEST_MONGODB} names (an address, or a
 * {@code mongod} to start), else a replica set in Docker where there is an engine, else none, and
 * they make do with {@link EmulatedMongo}. Whatever is started here ends with this JVM.
 */
public final class TestServers {

    private static final String NAMED = "CONFIDE_TEST_MONGODB";

    private static boolean announced;

    private TestServers() {}

    /** Says once which server it is. */
    @SuppressWarnings("SystemOut")
    public static synchronized void announce() {
        if (!announced) {
            announced = true;
            System.out.println("MongoDB tests: " + told(named(), hasDocker()));
        }
    }

    static String told(Optional<String> named, boolean docker) {
        String emulator = "a wire emulator in memory, which proves no durability";
        return named.map(it -> "the server of " + NAMED + " (" + it + ")")
                        .orElseGet(() -> docker ? "a replica set in Docker" : emulator)
                + (named.isPresent() || docker
                        ? "; where a test says so, " + emulator
                        : "; name a server in " + NAMED + " to meet MongoDB");
    }

    private static boolean hasDocker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static boolean isNamed() {
        return named().isPresent();
    }

    /** Whether servers can be started here, and therefore killed. */
    public static boolean canStart() {
        return binary().isPresent();
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getenv(NAMED)).filter(it -> !it.isBlank());
    }

    private static Optional<Path> binary() {
        return named().filter(it -> !isAddress(it)).map(Path::of);
    }

    private static boolean isAddress(String named) {
        return named.startsWith("mongodb:") || named.startsWith("mongodb+srv:");
    }

    /** A server that is MongoDB; empty where the emulator has to do. */
    public static Optional<TestServer> real() {
        announce();
        if (isNamed()) {
            return Optional.of(namedServer());
        }
        return hasDocker()
                ? Optional.of(new TestServer(InDocker.SERVER.getReplicaSetUrl(), false))
                : Optional.empty();
    }

    /** The named server, or a replica set of three of the named {@code mongod}. */
    static TestServer namedServer() {
        String address = named().filter(TestServers::isAddress).orElseGet(() -> OfThree.SET.uri());
        return new TestServer(address, false);
    }

    /** The one server of it that takes writes, for what stands between it and its clients. */
    static String namedPrimary() {
        return named().filter(TestServers::isAddress).orElseGet(() -> OfThree.SET.primaryUri());
    }

    /** One of the named {@code mongod}, by itself. */
    static TestServer standalone() {
        return new TestServer(Alone.SERVER.uri(), true);
    }

    /** Three of the named {@code mongod}, for a test that kills some; it is closed by the test. */
    public static MongodSet freshSet() {
        return MongodSet.start(binary().orElseThrow());
    }

    /** Started when it is asked for. */
    private static final class InDocker {
        static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

        static {
            SERVER.start();
        }
    }

    private static final class OfThree {
        static final MongodSet SET = freshSet();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SET::close));
        }
    }

    private static final class Alone {
        static final Mongod SERVER = Mongod.start(binary().orElseThrow(), Optional.empty());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
