package io.confide.benchmarks.instances;

import io.confide.harness.FreePorts;
import io.confide.harness.JavaProcess;
import io.confide.harness.Launch;
import io.confide.harness.Plan;
import io.confide.standalone.story.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One process with one of each service and a gateway. */
final class Instance implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("gateway", "agreement", "session", "consent", "retention");

    /** As the launcher has them. */
    private static final List<String> JVM =
            List.of(
                    "-Xms48m",
                    "-Xmx640m",
                    "-Dorg.springframework.boot.logging.LoggingSystem=none",
                    "-Daxon.update-check.disabled=true",
                    "-Ddisable-axoniq-console-message=true");

    private final JavaProcess process;
    private final World world;

    private Instance(JavaProcess process, World world) {
        this.process = process;
        this.world = world;
    }

    static Map<String, Integer> ports() {
        return FreePorts.of(PARTS);
    }

    static URI at(Map<String, Integer> ports, String part) {
        return URI.create("http://localhost:" + ports.getOrDefault(part, 0));
    }

    /** Returns when it is ready. */
    static Instance start(String name, Ground ground, Map<String, Integer> ports) {
        List<String> options = new ArrayList<>(JVM);
        options.add("-Dconfide.data=" + ground.data().toAbsolutePath());
        Plan.NO_LIMITS.forEach((key, value) -> options.add("-D" + key + "=" + value));
        ports.forEach((part, port) -> options.add("-Dport." + part + "=" + port));
        Launch launch =
                new Launch(options, InstanceMain.class.getName(), arguments(name, ground, ports));
        return new Instance(
                JavaProcess.start(launch, InstanceMain.READY),
                new World(at(ports, "gateway"), ground.issuer()));
    }

    private static List<String> arguments(String name, Ground ground, Map<String, Integer> ports) {
        List<String> arguments = new ArrayList<>();
        arguments.add(name);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--confide.data=" + ground.data().toAbsolutePath());
        arguments.add("--confide.storage=mongodb");
        arguments.add("--confide.mongodb.uri=" + ground.mongo().uri());
        arguments.add("--confide.mongodb.allow-standalone=true");
        arguments.add("--confide.kafka.bootstrap-servers=" + ground.bootstrapServers());
        arguments.add("--confide.issuer=" + ground.issuer());
        PARTS.forEach(part ->
                arguments.add(
                        "--confide.services.%s.url=%s"
                                .formatted(
                                        part.equals("gateway") ? "access" : part,
                                        at(ports, part))));
        arguments.add("--confide.services.deletion.url=" + at(ports, "retention"));
        return arguments;
    }

    /** As its gateway shows it. */
    World world() {
        return world;
    }

    void kill() {
        process.killNine();
    }

    @Override
    public void close() {
        process.close();
    }
}
