package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meter moves when the thing happens, and tells nobody's name. */
@NullUnmarked // filled before each test
class MetersIT {
    private static final FirmId FIRM = new FirmId("linden");
    private static final PersonId CLIENT = new PersonId("p-client");
    private static final String AIMS = "/example/engagements/e-meters/aims";

    private TestWorld world;
    private TestClient client;
    private TestClient ops;
    private TestService service;

    @BeforeEach
    void start() {
        world = TestWorld.fresh();
        Upstream agreement = world.upstream("agreement");
        service = world.start(ExampleApplication.class, "example-service");
        client = service.as(agreement.join(FIRM, CLIENT, "clara", Role.CLIENT));
        agreement.tell(
                FIRM,
                new EngagementOpened(
                        new EngagementId("e-meters"),
                        EngagementKind.INDIVIDUAL,
                        CLIENT,
                        new PersonId("p-coach"),
                        Optional.empty(),
                        Set.of()));
        ops = service.as(world.tokens().ops("olga"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private double meter(String name, String statistic) {
        for (var measured :
                ops.get("/actuator/metrics/" + name).expect(200).json().path("measurements")) {
            if (measured.path("statistic").asString().equals(statistic)) {
                return measured.path("value").asDouble();
            }
        }
        throw new AssertionError(name + " has no " + statistic);
    }

    @Test
    void they_move_when_something_is_appended_repeated_sealed_and_published() {
        double writes = meter("confide.append.write", "COUNT");
        double commits = meter("confide.append.batch", "TOTAL");
        double opened = meter("confide.keys.opened", "COUNT");

        client.key("first").post(AIMS, Map.of("text", "Speak up")).expect(201);
        client.key("first").post(AIMS, Map.of("text", "Speak up")).expect(201);
        client.get(AIMS).expect(200);

        assertThat(meter("confide.append", "COUNT")).isEqualTo(1);
        assertThat(meter("confide.append.write", "COUNT")).isGreaterThan(writes);
        assertThat(meter("confide.append.write", "TOTAL_TIME")).isPositive();
        assertThat(meter("confide.append.batch", "TOTAL")).isEqualTo(commits + 1);
        assertThat(meter("confide.keys.opened", "COUNT")).isGreaterThan(opened);
        assertThat(meter("confide.keys.cached", "VALUE")).isPositive();
        assertThat(meter("confide.keys.uses?tag=result:hit", "COUNT")).isPositive();
        assertThat(meter("confide.keys.uses?tag=result:miss", "COUNT")).isPositive();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> meter("confide.publish.lag", "VALUE") == 0);
        assertThat(meter("confide.publish.lag.time", "VALUE")).isZero();
    }

    @Test
    void each_projection_says_how_far_it_is_in_each_source() {
        String lag = "confide.projection.lag?tag=projection:engagements&tag=source:agreement";
        await().atMost(Duration.ofSeconds(30)).until(() -> meter(lag, "VALUE") == 0);
        assertThat(
                        meter(
                                "confide.projection.lag.time?tag=projection:engagements&tag=source:agreement",
                                "VALUE"))
                .isZero();
        assertThat(meter("confide.projection.dead.letters", "VALUE")).isZero();
        assertThat(meter("confide.projection.parked.subjects", "VALUE")).isZero();
    }

    @Test
    void prometheus_is_for_operations_only_and_no_tag_says_whose_anything_is() {
        client.post(AIMS, Map.of("text", "Speak up")).expect(201);

        service.asNobody().get("/actuator/prometheus").expectProblem(401, "sign-in");
        client.get("/actuator/prometheus").expectProblem(403, "forbidden");
        Answer all = ops.get("/actuator/prometheus").expect(200);
        assertThat(all.text())
                .contains(
                        "confide_append_write_seconds_count",
                        "confide_append_conflicts_total{cause=\"place\"",
                        "confide_publish_lag_events",
                        "confide_projection_lag_events{projection=\"engagements\"",
                        "confide_keys_opened_keys_total")
                .doesNotContain("e-meters", "p-client", "clara", "linden", "olga");
    }
}
