package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.EventLog;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service whose broker goes away and comes back. */
@NullUnmarked // filled before each test
class BrokerOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READINESS = "/actuator/health/readiness";

    @TempDir Path dir;
    private TestWorld world;
    private EmbeddedKafka kafka;
    private TestService service;
    private TestClient ops;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start(Settings.at(dir));
        world = TestWorld.fresh();
        service =
                world.start(
                        ExampleApplication.class,
                        "example-service",
                        "confide.kafka.bootstrap-servers=" + kafka.bootstrapServers());
        ops = service.as(world.tokens().ops("olga"));
        await().atMost(PATIENCE).untilAsserted(() -> ops.get(READINESS).expect(200));
    }

    @AfterEach
    void stop() {
        world.close();
        kafka.close();
    }

    @Test
    void it_is_not_ready_without_its_broker_and_says_so_and_comes_back_by_itself() {
        int port = kafka.brokerPort();
        kafka.close();

        await().atMost(PATIENCE).untilAsserted(() -> ops.get(READINESS).expect(503));
        JsonNode broker = ops.get(READINESS).json().at("/components/broker");
        assertThat(broker.path("status").asString()).isEqualTo("OUT_OF_SERVICE");
        assertThat(broker.at("/details/troubles").asString()).startsWith("Kafka does not answer: ");
        Answer forProbes = service.asNobody().get(READINESS).expect(503);
        assertThat(forProbes.text()).doesNotContain("broker", "localhost", "127.0.0.1");
        service.asNobody().get("/actuator/health/liveness").expect(200);

        appended();
        kafka = EmbeddedKafka.start(Settings.at(dir).withPorts(port, 0));

        await().atMost(PATIENCE).untilAsserted(() -> ops.get(READINESS).expect(200));
        await().atMost(PATIENCE).until(() -> status().at("/details/lag").asLong() == 0);
    }

    /** What happens meanwhile is accepted: the log is the truth, and the topic follows. */
    private void appended() {
        EventLog log = service.bean(EventLog.class);
        long before = log.head();
        EngagementId engagement = new EngagementId("e-1");
        service.bean(Journal.class)
                .append(
                        Act.own(new FirmId("linden"), "during the outage", Instant.EPOCH),
                        engagement.value(),
                        new DisposalStarted(engagement, new DisposalId("d-1"), Set.of(), Set.of()));
        assertThat(log.head()).isEqualTo(before + 1);
        assertThat(status().at("/details/lag").asLong()).isPositive();
    }

    private JsonNode status() {
        return ops.get(READINESS).json().at("/components/publisher");
    }
}
