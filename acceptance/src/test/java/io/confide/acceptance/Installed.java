package io.confide.acceptance;

import io.confide.standalone.story.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private final Path data;
    private final Map<String, Integer> ports;
    private final Map<String, String> settings;
    private Process process;

    private Installed(Path data, Map<String, Integer> ports, Map<String, String> settings) {
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.process = begin();
    }

    /** Fresh, with these settings beside the usual ones. */
    static Installed fresh(Map<String, String> settings) {
        try {
            return new Installed(
                    Files.createTempDirectory("confide-acceptance"), freePorts(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Installed fresh() {
        return fresh(Map.of());
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
            awaitReady(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process begun) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        Thread.ofVirtual().start(() -> listen(begun, ready, said));
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            begun.destroyForcibly();
            throw new IllegalStateException("did not start: " + String.join("\n", said), e);
        }
    }

    private static void listen(
            Process begun, CompletableFuture<Void> ready, ConcurrentLinkedQueue<String> said) {
        try (BufferedReader lines = new BufferedReader(begun.inputReader(StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("Confide is ready")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    World world() {
        return new World(url("gateway"), url("identity"));
    }

    URI url(String part) {
        return URI.create("http://localhost:" + ports.get(part));
    }

    Path data() {
        return data;
    }

    /** As when the power fails. */
    void killNine() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** On the same data and ports. */
    void startAgain() {
        process = begin();
    }

    void stop() {
        process.destroy();
        awaitEnd();
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

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
