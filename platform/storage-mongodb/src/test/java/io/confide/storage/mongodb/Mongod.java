package io.confide.storage.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One {@code mongod} on loopback with data of its own, started and ended by its process. */
public final class Mongod implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 20;

    private final Path binary;
    private final Path home;
    private final int port;
    private final Optional<String> set;
    private Process process;

    private Mongod(Path binary, Path home, int port, Optional<String> set) {
        this.binary = binary;
        this.home = home;
        this.port = port;
        this.set = set;
        this.process = begin();
    }

    /**
     * Returns once somebody listens there.
     *
     * @param set the replica set that it is to belong to
     * @throws IllegalStateException it ended by itself; with its last words
     */
    static Mongod start(Path binary, Optional<String> set) {
        try {
            Path home = Files.createTempDirectory("confide-mongod");
            Files.createDirectory(home.resolve("data"));
            return new Mongod(binary, home, freePort(), set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process begin() {
        try {
            Process begun =
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                            .start();
            // Nothing outlives its tests, however they end.
            Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
            awaitListening(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command =
                new ArrayList<>(
                        List.of(
                                binary.toString(),
                                "--dbpath",
                                home.resolve("data").toString(),
                                "--port",
                                String.valueOf(port),
                                "--bind_ip",
                                LOOPBACK,
                                "--nounixsocket",
                                "--wiredTigerCacheSizeGB",
                                "0.25"));
        set.ifPresent(it -> command.addAll(List.of("--replSet", it, "--oplogSize", "128")));
        return command;
    }

    private void awaitListening(Process begun) {
        Awaitility.await("mongod on port " + port)
                .atMost(PATIENCE)
                .until(() -> !begun.isAlive() || listens());
        if (!begun.isAlive()) {
            String lastWords = lastWords();
            remove();
            throw new IllegalStateException(
                    binary + " ended with " + begun.exitValue() + ": " + lastWords);
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path log() {
        return home.resolve("mongod.log");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    String address() {
        return LOOPBACK + ":" + port;
    }

    /** This one alone, whatever set it belongs to. */
    String uri() {
        return "mongodb://" + address() + "/?directConnection=true";
    }

    Path home() {
        return home;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As when the power fails. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** On the same data and port. */
    void again() {
        process = begin();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("mongod on port " + port + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of it is needed any more. */
    @Override
    public void close() {
        kill();
        remove();
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
