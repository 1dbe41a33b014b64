package io.confide.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where an installation of everything keeps its data, on which ports it listens and how its Java
 * runs; as {@code ./confide up} starts it, if nothing else is said.
 *
 * @param data everything that is kept
 * @param ports by part: the gateway, the services, identity, kafka and its controller
 * @param options of its virtual machine
 */
public record Plan(Path data, Map<String, Integer> ports, List<String> options) {
    /** Settings with which no caller is held back, however much they ask for. */
    public static final Map<String, String> NO_LIMITS =
            Map.of(
                    "confide.gateway.person-per-second", "1000000",
                    "confide.gateway.person-burst", "1000000",
                    "confide.gateway.firm-per-second", "1000000",
                    "confide.gateway.firm-burst", "1000000");

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
    private static final String MAIN = "io.confide.standalone.Standalone";

    public Plan {
        ports = Map.copyOf(ports);
        options = List.copyOf(options);
    }

    /** On ports that are free now. */
    public static Plan at(Path data) {
        return new Plan(data, FreePorts.of(PARTS), List.of("-Xms48m", "-Xmx640m"));
    }

    /** For those who want it to be there soon rather than to be fast for long. */
    public Plan compiledQuickly() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /** Settings of Confide's. */
    public Plan with(Map<String, String> settings) {
        return with(
                settings.entrySet().stream()
                        .map(it -> "-D" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
    }

    public Plan with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Plan(data, ports, all);
    }

    /** Returns when it is ready. */
    public Installation start(String... arguments) {
        return new Installation(this, List.of(arguments));
    }

    Launch launch(List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.add("-Dconfide.data=" + data.toAbsolutePath());
        ports.forEach((part, port) -> all.add("-Dconfide.port." + part + "=" + port));
        return new Launch(all, MAIN, arguments);
    }

    int port(String part) {
        return Objects.requireNonNull(ports.get(part), part);
    }

    URI url(String part) {
        return URI.create("http://localhost:" + port(part));
    }
}
