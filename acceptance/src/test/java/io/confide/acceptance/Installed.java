package io.confide.acceptance;

import io.confide.standalone.story.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One installation in a process of its own, on free ports and a directory of its own. */
final class Installed implements AutoCloseable {
    private static final List<String> PARTS =
            List.of(
                    "gateway",
                    "agreement",
                    "session",
                    "consent",
                    "retention",
                    "identity",
                    "kafka",
                    "controller");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LAST_WORDS = 100;

    private final Path data;
    private final Map<String, Integer> ports;
    private final Map<String, String> settings;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();
    private Process process;
    private boolean wanted;

    private Installed(Path data, Map<String, Integer> ports, Map<String, String> settings) {
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.process = begin();
    }

    /** With these settings beside the usual ones. */
    static Installed in(Path data, Map<String, String> settings) {
        try {
            return new Installed(data, freePorts(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Installed in(Path data) {
        return in(data, Map.of());
    }

    private static Map<String, Integer> freePorts() throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        for (String part : PARTS) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            ports.put(part, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    private Process begin() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx640m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        // The log files of production, and not what the tests of others print.
                        "-Dlogback.configurationFile=logback.xml",
                        "-Dlogging.config=classpath:logback.xml",
                        "-Dconfide.data=" + data));
        ports.forEach((part, port) -> command.add("-Dconfide.port." + part + "=" + port));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.confide.standalone.Standalone"));
        try {
            Process begun = new ProcessBuilder(command).redirectErrorStream(true).start();
            // Nothing outlives its tests, however they end.
            Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
            awaitReady(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process begun) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> listen(begun, ready));
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            begun.destroyForcibly();
            throw new IllegalStateException("did not start: " + lastWords(), e);
        }
    }

    private void listen(Process begun, CompletableFuture<Void> ready) {
        try (BufferedReader lines = new BufferedReader(begun.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > LAST_WORDS) {
                    said.poll();
                }
                if (line.contains("Confide is ready")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private String lastWords() {
        return String.join("\n", said);
    }

    World world() {
        return new World(url("gateway"), url("identity"));
    }

    int port(String part) {
        return Objects.requireNonNull(ports.get(part), part);
    }

    URI url(String part) {
        return URI.create("http://localhost:" + port(part));
    }

    Path data() {
        return data;
    }

    /** As when the power fails. */
    void killNine() {
        wanted = true;
        process.destroyForcibly();
        awaitEnd();
    }

    /** On the same data and ports. */
    void startAgain() {
        wanted = false;
        process = begin();
    }

    void stop() {
        wanted = true;
        process.destroy();
        awaitEnd();
    }

    /** Told to stop with SIGTERM; how long that took. */
    Duration stopInOrder() {
        long start = System.nanoTime();
        stop();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whatever failed before is better understood when it is known that nobody was there. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        } else if (!wanted) {
            System.err.printf("It ended by itself with %d: %s%n", process.exitValue(), lastWords());
        }
    }
}
