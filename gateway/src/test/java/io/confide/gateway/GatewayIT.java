package io.confide.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.StoredCommit;
import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.events.ConfideEvent;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.FirmId;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.gateway.clientview.Story;
import io.confide.service.testing.Answer;
import io.confide.service.testing.ApiSnapshot;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The gateway on the real broker and database, from the first event to the erasure. */
@NullUnmarked // filled before the tests
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayIT {
    private static final String FILE = "/views/engagements/e1";

    private static TestWorld world;
    private static TestService gateway;
    private static final Map<String, Upstream> LOGS = new LinkedHashMap<>();
    private static TestClient client;
    private static TestClient coach;
    private static TestClient sponsor;
    private static TestClient stranger;
    private static TestClient ops;

    @BeforeAll
    static void start() {
        world = TestWorld.fresh();
        Stream.of("agreement", "session", "consent", "deletion")
                .forEach(source -> LOGS.put(source, world.upstream(source)));
        gateway = world.start(Gateway.class, "gateway");
        Upstream agreement = LOGS.get("agreement");
        client = gateway.as(agreement.join(Story.FIRM, Story.CLIENT, "ana", Role.CLIENT));
        coach = gateway.as(agreement.join(Story.FIRM, Story.COACH, "ben", Role.COACH));
        sponsor = gateway.as(agreement.join(Story.FIRM, Story.SPONSOR, "sue", Role.SPONSOR));
        stranger =
                gateway.as(agreement.join(new FirmId("birch"), Story.STRANGER, "zoe", Role.CLIENT));
        ops = gateway.as(world.tokens().ops("olga"));
        Story.running(Baseline.COUNT)
                .recorded()
                .forEach((source, events) -> {
                    if (LOGS.containsKey(source)) {
                        events.forEach(e -> tell(source, e.event()));
                    }
                });
    }

    private static void tell(String source, ConfideEvent event) {
        LOGS.get(source).tell(Story.FIRM, event);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void the_client_reads_what_all_logs_told() {
        assertThat(client.get(FILE).expect(200).text())
                .contains("«K3P» annex")
                .contains("«K6» note")
                .contains("«K7» own reflection")
                .contains("«K10» report")
                .contains("\"name\":\"ana\"");
    }

    @Test
    @Order(2)
    void the_coachs_reading_shows_in_the_clients_access_log() {
        coach.get(FILE).expect(200);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(client.get(FILE + "/access-log").expect(200).text())
                                .contains("\"kind\":\"K3P\"")
                                .contains("\"kind\":\"K10\"")
                                .doesNotContain("\"kind\":\"K8\""));
    }

    @Test
    @Order(3)
    void others_see_what_the_table_gives_them_or_the_same_nothing() {
        assertThat(sponsor.get(FILE).expect(200).text())
                .contains("\"sessionsHeld\":1")
                .doesNotContain("«K4»")
                .doesNotContain("report");
        Answer unknown = client.get("/views/engagements/nothing").expect(404);
        assertThat(stranger.get(FILE).expect(404).body()).isEqualTo(unknown.body());
        assertThat(sponsor.get(FILE + "/access-log").expect(404).body()).isEqualTo(unknown.body());
    }

    @Test
    @Order(4)
    void what_was_seen_elsewhere_is_waited_for_and_never_answered_stale() {
        client.header("Confide-Position", "session:999999:e1").get(FILE).expect(503);
    }

    @Test
    @Order(5)
    void rebuilding_the_views_shows_the_same() {
        String before = client.get(FILE).expect(200).etag();
        rebuild();
        assertThat(client.get(FILE).expect(200).etag()).isEqualTo(before);
    }

    private static void rebuild() {
        String path = "/ops/projections/client-view/rebuild";
        ops.post(path, Map.of("why", "to be sure")).expect(202);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(ops.get(path).expect(200).json().path("state").asString())
                                .isEqualTo("SWITCHED"));
    }

    @Test
    @Order(6)
    void the_gateways_log_is_whole() {
        assertThat(ops.get("/ops/logs/access/verification").expect(200).text())
                .contains("\"whole\":true");
        ops.get("/ops/logs/session/verification").expect(503);
        assertThat(ops.get("/ops/health").expect(200).json().path("well").asBoolean()).isFalse();
    }

    @Test
    @Order(7)
    void its_api_is_the_one_that_is_checked_in() {
        ApiSnapshot.check(gateway, "gateway");
    }

    @Test
    @Order(8)
    void after_the_erasure_nothing_is_readable_and_the_gateway_says_so() {
        List<RecordSet> sets =
                Stream.of(RetentionGroup.values())
                        .filter(g -> g != RetentionGroup.FIRM && g != RetentionGroup.IDENTITY)
                        .filter(g -> g != RetentionGroup.AGREEMENT)
                        .map(g -> new RecordSet(Story.FIRM, "e1", g))
                        .toList();
        for (ConfideEvent event : deletion()) {
            if (event instanceof KeysDestroyed destroyed) {
                List<DestroyedKey> keys =
                        sets.stream()
                                .map(s -> {
                                    LOGS.get("deletion").destruction().fence(s);
                                    return new DestroyedKey(
                                            s.id(), LOGS.get("deletion").destruction().destroy(s));
                                })
                                .toList();
                tell(
                        "deletion",
                        new KeysDestroyed(destroyed.engagement(), destroyed.disposal(), keys));
            } else {
                tell("deletion", event);
            }
        }
        Awaitility.await().untilAsserted(GatewayIT::nothingIsReadable);
        Awaitility.await().untilAsserted(() -> assertThat(answers()).hasSize(1));
        assertThat(answers())
                .allSatisfy(a -> assertThat(a.answer().unreadable()).isEqualTo(a.answer().tried()));
        rebuild();
        nothingIsReadable();
    }

    private static void nothingIsReadable() {
        assertThat(client.get(FILE).expect(200).text())
                .contains("\"stage\":\"ERASED\"")
                .contains("{\"erased\":true}")
                .doesNotContain("«K4»")
                .doesNotContain("«K5»")
                .doesNotContain("«K6»")
                .doesNotContain("«K7»")
                .doesNotContain("«K10»")
                .doesNotContain("«K13»");
    }

    private static List<ConfideEvent> deletion() {
        return Story.erased().recorded().get("deletion").stream()
                .<ConfideEvent>map(e -> e.event())
                .toList();
    }

    private static List<AccessErasureAnswered> answers() {
        EventLog log = gateway.bean(EventLog.class);
        return log.read(1, 4096).stream()
                .map(StoredCommit::events)
                .flatMap(List::stream)
                .map(e -> log.open(e).event())
                .filter(AccessErasureAnswered.class::isInstance)
                .map(AccessErasureAnswered.class::cast)
                .toList();
    }
}
