package io.confide.benchmarks.instances;

import io.confide.standalone.story.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process with one of each service and a gateway. */
final class Instance implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("gateway", "agreement", "session", "consent", "retention");

    /** As the launcher has them; no caller is held back. */
    private static final List<String> JVM =
            List.of(
                    "-Xms48m",
                    "-Xmx640m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dorg.springframework.boot.logging.LoggingSystem=none",
                    "-Daxon.update-check.disabled=true",
                    "-Ddisable-axoniq-console-message=true",
                    "-Dconfide.gateway.person-per-second=1000000",
                    "-Dconfide.gateway.person-burst=1000000",
                    "-Dconfide.gateway.firm-per-second=1000000",
                    "-Dconfide.gateway.firm-burst=1000000");

    private final Process process;
    private final World world;

    private Instance(Process process, World world) {
        this.process = process;
        this.world = world;
    }

    static Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        PARTS.forEach(part -> ports.put(part, Ground.freePort()));
        return ports;
    }

    static URI at(Map<String, Integer> ports, String part) {
        return URI.create("http://localhost:" + ports.getOrDefault(part, 0));
    }

    /** Returns when it is ready. */
    static Instance start(String name, Ground ground, Map<String, Integer> ports) {
        try {
            Process process =
                    new ProcessBuilder(command(name, ground, ports))
                            .redirectErrorStream(true)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitReady(process);
            return new Instance(process, new World(at(ports, "gateway"), ground.issuer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String name, Ground ground, Map<String, Integer> ports) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dconfide.data=" + ground.data().toAbsolutePath());
        ports.forEach((part, port) -> command.add("-Dport." + part + "=" + port));
        command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        command.add(InstanceMain.class.getName());
        command.add(name);
        command.add("--server.address=127.0.0.1");
        command.add("--confide.data=" + ground.data().toAbsolutePath());
        command.add("--confide.storage=mongodb");
        command.add("--confide.mongodb.uri=" + ground.mongo().uri());
        command.add("--confide.mongodb.allow-standalone=true");
        command.add("--confide.kafka.bootstrap-servers=" + ground.bootstrapServers());
        command.add("--confide.issuer=" + ground.issuer());
        PARTS.forEach(part ->
                command.add(
                        "--confide.services.%s.url=%s"
                                .formatted(
                                        part.equals("gateway") ? "access" : part,
                                        at(ports, part))));
        command.add("--confide.services.deletion.url=" + at(ports, "retention"));
        return command;
    }

    private static void awaitReady(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(InstanceMain.READY)) {
                // A virtual thread would hold one of the few that carry the callers.
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("an instance ended before it was ready: " + said);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // Killed, as it is meant to be.
        }
    }

    /** As its gateway shows it. */
    World world() {
        return world;
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

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
