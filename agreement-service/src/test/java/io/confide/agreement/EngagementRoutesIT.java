package io.confide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Examples;
import io.confide.events.EngagementKind;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route about an engagement, by every role of the table of routes, by strangers and nobody.
 */
@NullUnmarked // filled before all tests
@TestInstance(Lifecycle.PER_CLASS)
class EngagementRoutesIT {
    private static final String HASH = "0".repeat(64);

    private TestWorld world;
    private TestService service;
    private Firm linden;
    private Firm birch;
    private Map<String, TestClient> roles;

    /** For those who may not, and for reading: afterwards it is as it was. */
    private Scene untouched;

    @BeforeAll
    void openTwoFirms() {
        world = TestWorld.fresh();
        service = world.start(AgreementService.class, "agreement-service");
        linden = Firm.open(world, service, "linden");
        birch = Firm.open(world, service, "birch");
        linden.person("elin", "COACH");
        roles =
                Map.of(
                        "client", linden.client,
                        "coach", linden.coach,
                        "sponsor", linden.sponsor,
                        "firm-admin", linden.admin,
                        "privacy-officer", linden.person("pavel", "PRIVACY_OFFICER"),
                        "ops", service.as(world.tokens().ops("olga")));
        untouched = scene(new Route("", "", Map.of()));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /**
     * @param may by role, in the words of the table
     */
    record Route(String method, String path, Map<String, String> may) {
        boolean isFor(String role) {
            return !may.get(role).equals("no");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/api/routes.csv"));
        List<String> head = List.of(rows.getFirst().split(","));
        return rows.stream()
                .skip(1)
                .map(row -> List.of(row.split(",")))
                .filter(row -> row.get(1).startsWith("/agreement/engagements/{e}"))
                .map(row -> new Route(row.get(0), row.get(1), may(head, row)));
    }

    private static Map<String, String> may(List<String> head, List<String> row) {
        return Map.of(
                "client", row.get(head.indexOf("client")),
                "coach", row.get(head.indexOf("coach")),
                "sponsor", row.get(head.indexOf("sponsor")),
                "firm-admin", row.get(head.indexOf("firm-admin")),
                "privacy-officer", row.get(head.indexOf("privacy-officer")),
                "ops", row.get(head.indexOf("ops")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_is_for_those_whom_the_table_names(Route route) {
        Scene scene = untouched.of(route);
        roles.forEach((role, who) -> {
            if (!route.isFor(role)) {
                assertThat(scene.send(who).status()).as(role).isIn(403, 404);
            }
        });
        assertThat(scene.send(service.asNobody()).status()).isEqualTo(401);
        roles.forEach((role, who) -> {
            if (route.isFor(role)) {
                Scene own = route.method().equals("GET") ? scene : scene(route);
                Answer answer = own.send(who);
                assertThat(answer.status()).as("%s %s", role, answer).isNotIn(401, 403, 404, 500);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_is_another_firms_looks_like_what_is_not_there(Route route) {
        Scene scene = scene(route);
        Scene nothing =
                new Scene(route, UUID.randomUUID().toString(), scene.handover(), scene.etag());
        for (TestClient stranger : birch.everybody()) {
            Answer foreign = scene.send(stranger);
            Answer unknown = nothing.send(stranger);
            assertThat(foreign.status()).isIn(403, 404).isEqualTo(unknown.status());
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
    }

    /** An agreement in force, the next one in draft, another coach proposed. */
    private Scene scene(Route route) {
        Table table = linden.inForce();
        linden.coach
                .ifMatch(table.etag())
                .put(table.at("draft"), Examples.json(EngagementKind.SPONSORED))
                .expect(200);
        String handover =
                linden.admin
                        .post(table.at("handovers"), Map.of("to", linden.ids.get("elin")))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        return new Scene(route, table.id(), handover, table.etag());
    }

    /** One route about one engagement. */
    record Scene(Route route, String engagement, String handover, String etag) {
        Scene of(Route other) {
            return new Scene(other, engagement, handover, etag);
        }

        Answer send(TestClient who) {
            String path =
                    route.path()
                            .replace("{e}", engagement)
                            .replace("{h}", handover)
                            .replace("{v}", "1")
                            .replaceAll("\\{\\w+}", "x");
            String query = path.endsWith("/difference") ? "?from=1" : "";
            return switch (route.method()) {
                case "GET" -> who.get(path + query);
                case "PUT" -> who.ifMatch(etag).put(path, body());
                default -> who.ifMatch(etag).post(path, body());
            };
        }

        private Object body() {
            String act = route.path().substring(route.path().lastIndexOf('/') + 1);
            return switch (act) {
                case "signatures" -> Map.of("bodyHash", HASH);
                case "end" -> Map.of("reason", "AGREED");
                case "legal-reviews" ->
                        Map.of(
                                "date", "2026-01-31",
                                "verdict", "SOUND",
                                "reviewer", "R",
                                "jurisdiction", "J");
                case "requests" -> Map.of("cause", "CLIENT_ASKS");
                case "statements" ->
                        Map.of(
                                "version",
                                1,
                                "bodyHash",
                                HASH,
                                "outcome",
                                "UNCHANGED",
                                "reviewed",
                                List.of());
                case "feedback" -> Map.of("about", "AGREEMENT", "text", "It works.");
                case "handovers" -> Map.of("to", "nobody");
                case "agreement" -> Map.of("released", List.of());
                case "sponsor-contacts" -> Map.of("contact", "nobody");
                case "template" -> Map.of("template", "none", "edition", 1);
                default -> Map.of();
            };
        }
    }
}
