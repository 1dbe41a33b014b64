package io.confide.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RouteTableTest {
    private static final Path DOCS = Path.of("../docs/api");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static Set<String> inTheTable() {
        return RouteTable.routes().stream()
                .map(r -> shape(r.method(), r.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of path variables do not matter. */
    private static String shape(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}");
    }

    @Test
    void every_row_leads_to_the_service_that_its_path_names() {
        assertThat(RouteTable.routes())
                .filteredOn(r -> !r.own())
                .allSatisfy(r -> assertThat(r.path()).startsWith("/" + r.service() + "/"));
        assertThat(RouteTable.routes())
                .extracting(RouteTable.Route::path)
                .noneMatch(p -> p.contains("internal") || p.contains("actuator"));
    }

    @Test
    void every_row_says_yes_or_no_for_every_role() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("routes.csv"));
        int columns = rows.getFirst().split(",", -1).length;
        Set<String> words = Set.of("yes", "own", "metadata", "released", "no");
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> {
                    List<String> cells = List.of(row.split(",", -1));
                    assertThat(cells).hasSize(columns);
                    assertThat(words).containsAll(cells.subList(3, columns - 2));
                });
    }

    /** A route that somebody adds is not reachable, and fails here, until it has a row. */
    @Test
    void every_route_that_a_service_describes_has_a_row() throws IOException {
        Set<String> described = new TreeSet<>();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                described.addAll(described(file));
            }
        }
        assertThat(described).as("docs/api holds descriptions").isNotEmpty();
        assertThat(described).isSubsetOf(inTheTable());
    }

    private static Set<String> described(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Object description = new Yaml().load(Files.readString(file));
        if (description instanceof Map<?, ?> api && api.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, operations) -> {
                if (operations instanceof Map<?, ?> byMethod) {
                    byMethod.keySet().stream()
                            .map(String::valueOf)
                            .filter(METHODS::contains)
                            .forEach(m ->
                                    found.add(
                                            shape(
                                                    m.toUpperCase(Locale.ROOT),
                                                    String.valueOf(path))));
                }
            });
        }
        return found;
    }
}
