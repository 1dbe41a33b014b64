package io.confide.faults.whole;

import io.confide.faults.town.Network;
import io.confide.standalone.story.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One installation of everything, as {@code ./confide up} starts it, on ports and data of its own.
 */
final class House implements AutoCloseable {
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
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private Process process;

    House(Path data) {
        this.data = data;
        List<Integer> free = Network.freePorts(PARTS.size());
        PARTS.forEach(part -> ports.put(part, free.get(ports.size())));
        try {
            Files.createDirectories(data.resolve("native"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = begin();
    }

    private Process begin() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms48m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.sqlite.tmpdir=" + data.resolve("native"),
                        "-Dconfide.data=" + data));
        ports.forEach((part, port) -> command.add("-Dconfide.port." + part + "=" + port));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.confide.standalone.Standalone"));
        try {
            Process begun = new ProcessBuilder(command).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
            awaitReady(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process begun) {
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofPlatform().daemon(true).start(() -> listen(begun, ready));
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                begun.destroyForcibly();
                throw new IllegalStateException("the whole system did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its words are read to the end: nobody may have to wait to be heard. */
    private static void listen(Process begun, CountDownLatch ready) {
        try (BufferedReader lines = begun.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Confide is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // It ended.
        }
    }

    World world() {
        return new World(url("gateway"), url("identity"));
    }

    private URI url(String part) {
        return URI.create("http://localhost:" + Objects.requireNonNull(ports.get(part)));
    }

    void killAndStartAgain(long pauseMillis) {
        process.destroyForcibly();
        await();
        pause(pauseMillis);
        process = begin();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In order; false when it had to be killed. */
    boolean stop() {
        process.destroy();
        return await();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await();
    }
}
