package io.confide.gateway.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The checked-in table of routes: what is not in it cannot be reached from outside. */
final class RouteTable {
    private static final String WHERE = "/io/confide/gateway/routing/routes.csv";

    private RouteTable() {}

    /** One row: who may use it is decided by the service, and stated here to be tested. */
    record Route(String method, String path, String service) {
        boolean own() {
            return service.equals("gateway");
        }
    }

    static List<Route> routes() {
        try (BufferedReader table =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RouteTable.class.getResourceAsStream(WHERE),
                                        "the table of routes is part of the gateway"),
                                StandardCharsets.UTF_8))) {
            return table.lines().skip(1).map(RouteTable::route).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route route(String row) {
        List<String> cells = Arrays.asList(row.split(",", -1));
        return new Route(cells.get(0), cells.get(1), cells.get(2));
    }
}
