package io.confide.benchmarks.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole system in a process of its own, as the launcher starts it. */
public final class RunningSystem implements AutoCloseable {
    private static final String MAIN = "io.confide.standalone.Standalone";
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

    /**
     * As the launcher has them; no caller is held back, because it is not the callers we measure.
     */
    private static final List<String> JVM =
            List.of(
                    "-Xms48m",
                    "-Xmx640m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dconfide.gateway.person-per-second=1000000",
                    "-Dconfide.gateway.person-burst=1000000",
                    "-Dconfide.gateway.firm-per-second=1000000",
                    "-Dconfide.gateway.firm-burst=1000000");

    private final Process process;
    private final Map<String, Integer> ports;
    private final double secondsToReady;

    private RunningSystem(Process process, Map<String, Integer> ports, double secondsToReady) {
        this.process = process;
        this.ports = ports;
        this.secondsToReady = secondsToReady;
    }

    /** One that begins with nothing and loads the demo; takes as many requests as come. */
    public static RunningSystem withDemo(Path data) {
        return start(data, freePorts(), "--demo");
    }

    /** Free ones, all held until all are known. */
    static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String part : PARTS) {
                ServerSocket socket = new ServerSocket(0);
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("no free ports", e);
        }
        return ports;
    }

    /** Returns when it says that it is ready. */
    static RunningSystem start(Path data, Map<String, Integer> ports, String... arguments) {
        long start = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command(data, ports, arguments))
                            .redirectErrorStream(true)
                            .start();
            awaitReady(process);
            return new RunningSystem(process, ports, (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new IllegalStateException("the system did not start", e);
        }
    }

    private static List<String> command(
            Path data, Map<String, Integer> ports, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dconfide.data=" + data.toAbsolutePath());
        ports.forEach((part, port) -> command.add("-Dconfide.port." + part + "=" + port));
        command.add("-cp");
        command.add(System.getProperty("java.class.path", "").replace(":", File.pathSeparator));
        command.add(MAIN);
        command.addAll(List.of(arguments));
        return command;
    }

    private static void awaitReady(Process process) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("Confide is ready")) {
                // A virtual thread would hold one of the few that carry the callers.
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return;
            }
            last.add(line);
            if (last.size() > 20) {
                last.removeFirst();
            }
        }
        throw new IllegalStateException(
                "the system ended before it was ready: " + String.join("\n", last));
    }

    /** Until it ends, or is killed. */
    private static void drain(BufferedReader lines) {
        try {
            lines.lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // Killed, as some of the measurements want it.
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    URI at(String part) {
        return URI.create("http://localhost:" + ports.getOrDefault(part, 0));
    }

    /** Resident memory in MiB, where the operating system tells it. */
    double residentMebibytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops in order. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
