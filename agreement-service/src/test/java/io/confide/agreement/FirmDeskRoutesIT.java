package io.confide.agreement;

import static io.confide.agreement.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of a firm's desk by every role, by another firm, and by nobody. */
@NullUnmarked // filled before all tests
@TestInstance(Lifecycle.PER_CLASS)
class FirmDeskRoutesIT {
    private static final Set<String> READERS = Set.of("admin", "coach");
    private static final Map<String, Object> CHANNELS =
            Map.of("mailDomains", List.of(), "phoneRanges", List.of());
    private static final Map<String, Object> TEXT =
            Map.of("name", "N", "kind", "SPONSORED", "terms", Map.of());

    private TestWorld world;
    private TestService service;
    private Office linden;
    private Office birch;
    private String programme;
    private String engagement;
    private String template;

    @BeforeAll
    void openTwoFirms() {
        world = TestWorld.fresh();
        service = world.start(AgreementService.class, "agreement-service");
        linden = Office.open(world, service, "linden").staffed();
        birch = Office.open(world, service, "birch").staffed();
        programme = linden.programme("sam", "tara");
        engagement = linden.engagement(programme, "sam", "tara");
        template = Office.id(linden.admin().post("/agreement/templates", TEXT));
        linden.admin().post("/agreement/templates/" + template + "/issue", NOTHING).expect(200);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /**
     * @param one it is about one thing that only this firm has
     */
    record Route(String method, String path, Object body, boolean one, Set<String> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        Map<String, Object> contact = Map.of("contact", "nobody");
        return Stream.of(
                admins("GET", "/agreement/programmes", NOTHING, false),
                admins("POST", "/agreement/programmes/{p}/contacts", contact, true),
                admins("POST", "/agreement/programmes/{p}/contacts/x/departure", NOTHING, true),
                admins("PUT", "/agreement/programmes/{p}/channels", CHANNELS, true),
                admins("POST", "/agreement/engagements/{e}/sponsor-contacts", contact, true),
                admins(
                        "POST",
                        "/agreement/engagements/{e}/sponsor-contacts/x/departure",
                        NOTHING,
                        true),
                admins("GET", "/agreement/people?role=COACH", NOTHING, false),
                admins("POST", "/agreement/people/{c}/reactivation", NOTHING, true),
                admins("POST", "/agreement/templates", TEXT, false),
                readers("/agreement/templates", false),
                readers("/agreement/templates/{t}", true),
                readers("/agreement/templates/{t}/editions/1", true),
                admins("PUT", "/agreement/templates/{t}", TEXT, true),
                admins("POST", "/agreement/templates/{t}/issue", NOTHING, true));
    }

    private static Route admins(String method, String path, Object body, boolean one) {
        return new Route(method, path, body, one, Set.of("admin"));
    }

    private static Route readers(String path, boolean one) {
        return new Route("GET", path, NOTHING, one, READERS);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_is_for_those_whom_the_table_names(Route route) {
        for (String who : List.of("client", "coach", "sam", "pavel", "admin")) {
            Answer answer = send(linden.as(who), route, route.path());
            if (route.allowed().contains(who)) {
                assertThat(answer.status()).as("%s %s", who, answer).isNotIn(401, 403, 404);
            } else {
                assertThat(answer.status()).as("%s %s", who, answer).isIn(403, 404);
            }
        }
        send(service.asNobody(), route, route.path()).expect(401);
        TestClient ops = service.as(world.tokens().ops("olga"));
        assertThat(send(ops, route, route.path()).status()).isIn(403, 404);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_is_another_firms_looks_like_what_is_not_there(Route route) {
        if (route.one()) {
            for (String who : route.allowed()) {
                Answer foreign = send(birch.as(who), route, route.path()).expect(404);
                String missing = route.path().replaceAll("\\{.}", "nothing-there");
                assertThat(foreign.body())
                        .isEqualTo(send(birch.as(who), route, missing).expect(404).body());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void imports_are_the_admins(String who, int status) {
        linden.as(who)
                .header("Content-Type", "text/csv")
                .send("POST", "/agreement/imports?dryRun=true", "type\n")
                .expect(status);
    }

    static Stream<Object[]> tables() {
        return Stream.of("client", "coach", "sam", "pavel", "admin")
                .map(who -> new Object[] {who, who.equals("admin") ? 200 : 403});
    }

    @ParameterizedTest
    @MethodSource("beginners")
    void only_the_coach_of_the_engagement_begins_with_a_template(
            String firm, String who, int status) {
        Office office = firm.equals("linden") ? linden : birch;
        office.as(who)
                .ifMatch("\"1\"")
                .post(
                        "/agreement/engagements/" + engagement + "/draft/template",
                        Map.of("template", template, "edition", 1))
                .expect(status);
    }

    static Stream<Object[]> beginners() {
        return Stream.of(
                new Object[] {"linden", "client", 403},
                new Object[] {"linden", "sam", 403},
                new Object[] {"linden", "admin", 404},
                new Object[] {"linden", "pavel", 404},
                new Object[] {"birch", "coach", 404},
                new Object[] {"linden", "coach", 200});
    }

    private Answer send(TestClient who, Route route, String path) {
        String at =
                path.replace("{p}", programme)
                        .replace("{e}", engagement)
                        .replace("{t}", template)
                        .replace("{c}", linden.id("client"));
        return switch (route.method()) {
            case "GET" -> who.get(at);
            case "PUT" -> who.ifMatch("\"1\"").put(at, route.body());
            default -> who.ifMatch("").post(at, route.body());
        };
    }
}
