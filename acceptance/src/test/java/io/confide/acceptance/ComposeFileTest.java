package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml names is there; no engine is needed. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FILE = ROOT.resolve("docker-compose.yml");
    private static final Pattern HOST =
            Pattern.compile("(?:http://|[@,])([a-z][a-z0-9-]+)(?=[:,/])");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    @TempDir private Path directory;

    @Test
    void every_service_waits_only_for_services_that_exist() throws IOException {
        Map<?, ?> services = services();
        services.values()
                .forEach(service -> {
                    if (of(service).get("depends_on") instanceof Map<?, ?> needs) {
                        assertThat(asText(needs.keySet())).isSubsetOf(asText(services.keySet()));
                    }
                });
    }

    @Test
    void every_address_in_an_environment_is_that_of_a_service() throws IOException {
        Map<?, ?> services = services();
        TreeSet<String> named = new TreeSet<>();
        services.values()
                .forEach(service -> {
                    if (of(service).get("environment") instanceof Map<?, ?> environment) {
                        environment.values().forEach(value -> named.addAll(hosts(value)));
                    }
                });
        assertThat(named)
                .contains("mongodb1", "agreement-service")
                .isSubsetOf(asText(services.keySet()));
    }

    @Test
    void every_service_that_is_built_is_a_module() throws IOException {
        List<String> built =
                services().values().stream()
                        .filter(service -> of(service).get("build") != null)
                        .map(service -> of(of(of(service).get("build")).get("args")).get("SERVICE"))
                        .map(String::valueOf)
                        .toList();
        assertThat(built)
                .hasSize(5)
                .allSatisfy(name -> assertThat(ROOT.resolve(name).resolve("pom.xml")).exists());
    }

    @Test
    void every_value_that_must_be_given_is_in_the_example() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        assertThat(required())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(example).containsPattern("(?m)^" + name + "="));
    }

    @Test
    void docker_compose_reads_it() throws IOException, InterruptedException {
        Optional<List<String>> client =
                Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                        .filter(ComposeFileTest::isThere)
                        .findFirst();
        assumeTrue(
                client.isPresent(),
                "docker-compose.yml was not checked by Docker: there is neither docker compose nor docker-compose");
        Process check = start(client.orElseThrow(), "-f", FILE.toString(), "config", "-q");
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static boolean isThere(List<String> client) {
        try {
            Process asked =
                    new ProcessBuilder(
                                    Stream.concat(client.stream(), Stream.of("version")).toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return asked.waitFor(20, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process start(List<String> client, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(client.stream(), Stream.of(arguments)).toList());
        required().forEach(name -> builder.environment().put(name, "some-value"));
        return builder.directory(directory.toFile()).redirectErrorStream(true).start();
    }

    private static List<String> required() throws IOException {
        return VARIABLE.matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> hosts(Object value) {
        Matcher hosts = HOST.matcher(String.valueOf(value).replaceAll("\\$\\{[^}]*}", "_"));
        return hosts.results().map(found -> found.group(1)).toList();
    }

    private static List<String> asText(Set<?> names) {
        return names.stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> services() throws IOException {
        Object file = new Yaml().load(Files.readString(FILE));
        return new TreeMap<>(of(of(file).get("services")));
    }

    private static Map<?, ?> of(@Nullable Object node) {
        if (node instanceof Map<?, ?> mapping) {
            return mapping;
        }
        throw new AssertionError("not a mapping: " + node);
    }
}
