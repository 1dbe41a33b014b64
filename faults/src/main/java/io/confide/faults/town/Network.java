package io.confide.faults.town;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.confide.harness.FreePorts;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** All ports of a seed, and a proxy on every way from one process to another. */
public final class Network implements AutoCloseable {
    /** Connections to a database are given up soon, so that a seed sees both ends of an outage. */
    private static final String IMPATIENT =
            "/?directConnection=true&serverSelectionTimeoutMS=3000&connectTimeoutMS=2000&socketTimeoutMS=4000";

    private final int broker;
    private final int controller;
    private final int emulator;
    private final Map<String, Ways> ways = new LinkedHashMap<>();

    /**
     * The ways of one worker.
     *
     * @param door where the broker listens for it alone
     * @param feed where it tells its log itself
     */
    private record Ways(int door, int feed, Way broker, Way owner, Optional<Way> database) {
        List<Way> all() {
            return Stream.concat(Stream.of(broker, owner), database.stream()).toList();
        }
    }

    /**
     * @param name as it is told of in the table
     * @param port where it begins
     */
    record Way(String name, int port, Proxy proxy) {}

    /**
     * @param mongo whether there is a way to a database
     */
    Network(List<String> workers, boolean mongo) {
        List<Integer> ports = new ArrayList<>(FreePorts.take(3 + 5 * workers.size()));
        broker = ports.removeFirst();
        controller = ports.removeFirst();
        emulator = ports.removeFirst();
        for (String worker : workers) {
            int door = ports.removeFirst();
            int feed = ports.removeFirst();
            ways.put(
                    worker,
                    new Ways(
                            door,
                            feed,
                            way(worker + " to broker", ports.removeFirst(), door),
                            way("readers to " + worker, ports.removeFirst(), feed),
                            way(worker, mongo, ports.removeFirst())));
        }
    }

    private static Way way(String name, int from, int to) {
        return new Way(name, from, new Proxy(from, to));
    }

    private Optional<Way> way(String worker, boolean mongo, int from) {
        return mongo
                ? Optional.of(way(worker + " to database", from, database()))
                : Optional.empty();
    }

    /** The address of a MongoDB that somebody named, if any. */
    static Optional<String> namedMongo() {
        return Optional.ofNullable(System.getenv("CONFIDE_TEST_MONGODB"))
                .filter(it -> it.startsWith("mongodb://"));
    }

    private int database() {
        return namedMongo()
                .map(it -> new ServerAddress(new ConnectionString(it).getHosts().getFirst()))
                .map(ServerAddress::getPort)
                .orElse(emulator);
    }

    int brokerPort() {
        return broker;
    }

    int controllerPort() {
        return controller;
    }

    int emulatorPort() {
        return emulator;
    }

    /** For the director, who has a way without faults. */
    String broker() {
        return "127.0.0.1:" + broker;
    }

    String mongo() {
        return "mongodb://127.0.0.1:" + database() + IMPATIENT;
    }

    /** {@code port:advertised} of each door of the broker. */
    List<String> doors() {
        return ways.values().stream().map(it -> it.door() + ":" + it.broker().port()).toList();
    }

    String brokerOf(String worker) {
        return "127.0.0.1:" + of(worker).broker().port();
    }

    Optional<String> mongoOf(String worker) {
        return of(worker).database().map(it -> "mongodb://127.0.0.1:" + it.port() + IMPATIENT);
    }

    int feedOf(String worker) {
        return of(worker).feed();
    }

    List<URI> owners() {
        return ways.keySet().stream()
                .filter(it -> it.startsWith(Town.SESSION))
                .map(it -> URI.create("http://127.0.0.1:" + of(it).owner().port()))
                .toList();
    }

    private Ways of(String worker) {
        return Objects.requireNonNull(ways.get(worker));
    }

    /** Any way of any worker. */
    Way any(Random random) {
        List<Way> all = ways.values().stream().flatMap(it -> it.all().stream()).toList();
        return all.get(random.nextInt(all.size()));
    }

    /** All ways to the broker, or to the database. */
    List<Way> all(String to) {
        return ways.values().stream()
                .flatMap(it -> it.all().stream())
                .filter(it -> it.name().endsWith(to))
                .toList();
    }

    void heal() {
        ways.values().stream()
                .flatMap(it -> it.all().stream())
                .forEach(it -> it.proxy().set(Proxy.Weather.FAIR));
    }

    @Override
    public void close() {
        ways.values().stream().flatMap(it -> it.all().stream()).forEach(it -> it.proxy().close());
    }
}
