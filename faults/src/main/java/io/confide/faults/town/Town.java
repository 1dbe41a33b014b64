package io.confide.faults.town;

import io.confide.faults.work.BrokerHouse;
import io.confide.faults.work.EmulatorHouse;
import io.confide.faults.work.Orders;
import io.confide.faults.work.OtherLanguage;
import io.confide.faults.work.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All processes of a seed: broker, database, and two instances of two services. */
final class Town implements AutoCloseable {
    static final String SESSION = "session";
    static final String ACCESS = "access";
    static final List<String> NAMES = List.of("session-1", "session-2", "access-1", "access-2");
    static final Duration LEASE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int WORKER_MEGABYTES = 112;
    private static final int HOUSE_MEGABYTES = 256;
    private static final int WORST_CLOCK_SECONDS = 60;

    private final Path directory;
    private final Network network;
    private final Optional<Child> emulator;
    private final Map<String, Orders> orders = new ConcurrentHashMap<>();
    private final Map<String, Child> workers = new ConcurrentHashMap<>();
    private Child kafka;

    /**
     * Starts everything; returns when all of it is ready.
     *
     * @param language in which the readers of the log read at first
     */
    Town(Path directory, boolean onMongo, OtherLanguage language, Random random) {
        this.directory = made(directory);
        made(directory.resolve("native"));
        network = new Network(NAMES, onMongo);
        emulator =
                onMongo && Network.namedMongo().isEmpty()
                        ? Optional.of(startEmulator())
                        : Optional.empty();
        kafka = startKafka();
        boolean members = random.nextBoolean();
        for (String name : NAMES) {
            orders.put(name, orders(name, members, random, language));
            begin(name);
        }
        NAMES.forEach(this::awaitReady);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Orders orders(String name, boolean member, Random random, OtherLanguage language) {
        int wrong = random.nextInt(-WORST_CLOCK_SECONDS, WORST_CLOCK_SECONDS + 1);
        String source = name.substring(0, name.indexOf('-'));
        return new Orders(
                source,
                name,
                member,
                directory,
                network.mongoOf(name),
                "",
                network.brokerOf(name),
                network.feedOf(name),
                network.owners(),
                LEASE,
                Duration.ofSeconds(wrong),
                source.equals(ACCESS) ? language : OtherLanguage.STANDARD);
    }

    private Child startEmulator() {
        List<String> port = List.of(Integer.toString(network.emulatorPort()));
        return ready(new Child("mongo", directory, EmulatorHouse.class, HOUSE_MEGABYTES, port));
    }

    private Child startKafka() {
        List<String> arguments = new ArrayList<>();
        arguments.add(directory.resolve("topics").toString());
        arguments.add(Integer.toString(network.brokerPort()));
        arguments.add(Integer.toString(network.controllerPort()));
        arguments.addAll(network.doors());
        return ready(new Child("kafka", directory, BrokerHouse.class, HOUSE_MEGABYTES, arguments));
    }

    private static Child ready(Child child) {
        if (!child.awaitReady(PATIENCE)) {
            child.killNine();
            throw new IllegalStateException(child.name() + " did not start");
        }
        return child;
    }

    Path directory() {
        return directory;
    }

    Network network() {
        return network;
    }

    boolean onMongo() {
        return network.mongoOf(NAMES.getFirst()).isPresent();
    }

    /** The database as the director sees it, without faults between. */
    Optional<String> database() {
        return onMongo() ? Optional.of(network.mongo()) : Optional.empty();
    }

    Child worker(String name) {
        return Objects.requireNonNull(workers.get(name));
    }

    Orders ordersOf(String name) {
        return Objects.requireNonNull(orders.get(name));
    }

    /** Those of a service. */
    static List<String> instances(String source) {
        return NAMES.stream().filter(it -> it.startsWith(source)).toList();
    }

    static String anyOf(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    /** Those of a service that take commands now. */
    List<String> ready(String source) {
        return instances(source).stream().filter(it -> worker(it).isReady()).toList();
    }

    /** Starts it without waiting. */
    void begin(String name) {
        workers.put(
                name,
                new Child(
                        name,
                        directory,
                        Worker.class,
                        WORKER_MEGABYTES,
                        ordersOf(name).arguments()));
    }

    void awaitReady(String name) {
        if (!worker(name).awaitReady(PATIENCE)) {
            throw new IllegalStateException(name + " did not start");
        }
    }

    /** Changes what it is told from its next start on. */
    void tell(String name, UnaryOperator<Orders> change) {
        orders.put(name, change.apply(ordersOf(name)));
    }

    /** After a kill, or in order. */
    void again(String name) {
        if (worker(name).isAlive()) {
            worker(name).stop(Duration.ofSeconds(30));
        }
        begin(name);
    }

    void killBroker() {
        kafka.killNine();
    }

    void freezeBroker() {
        kafka.freeze();
    }

    void thawBroker() {
        kafka.thaw();
    }

    void brokerAgain() {
        kafka = startKafka();
    }

    /** Everything runs, and nothing is between. */
    void heal() {
        network.heal();
        kafka.thaw();
        workers.values().forEach(Child::thaw);
        if (!kafka.isAlive()) {
            brokerAgain();
        }
        for (String name : NAMES) {
            if (!worker(name).isAlive()) {
                begin(name);
            }
        }
        for (String name : NAMES) {
            if (!worker(name).awaitReady(PATIENCE)) {
                worker(name).killNine();
                begin(name);
                awaitReady(name);
            }
        }
    }

    /**
     * Ends the services in order; the broker and the database stay.
     *
     * @return those that did not end by themselves
     */
    List<String> stopWorkers() {
        return NAMES.stream()
                .parallel()
                .filter(it -> !worker(it).stop(Duration.ofSeconds(40)))
                .toList();
    }

    @Override
    public void close() {
        workers.values().forEach(Child::killNine);
        kafka.killNine();
        emulator.ifPresent(Child::killNine);
        network.close();
    }
}
