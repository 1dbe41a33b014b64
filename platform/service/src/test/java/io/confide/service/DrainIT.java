package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is told to stop: probes hear of it first, callers last. */
@NullUnmarked // filled before each test
class DrainIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READINESS = "/actuator/health/readiness";

    private TestWorld world;
    private TestService service;
    private TestClient ops;
    private Drain drain;

    @BeforeEach
    void start() {
        world = TestWorld.fresh();
        service =
                world.start(ExampleApplication.class, "example-service", "confide.drain-grace=3s");
        ops = service.as(world.tokens().ops("olga"));
        drain = service.bean(Drain.class);
        await().atMost(PATIENCE).untilAsserted(() -> ops.get(READINESS).expect(200));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void it_says_so_first_answers_for_a_while_and_then_refuses() throws InterruptedException {
        assertThat(ops.get("/example/whoami").expect(200).header("Connection")).isEmpty();

        Thread stopping = Thread.ofVirtual().start(drain::stop);
        await().atMost(PATIENCE).until(drain::isDraining);

        assertThat(ops.get(READINESS).expect(503).json().at("/components/draining").toString())
                .contains("OUT_OF_SERVICE", "being stopped");
        service.asNobody().get("/actuator/health/liveness").expect(200);
        Answer still = ops.get("/example/whoami").expect(200);
        assertThat(still.header("Connection")).contains("close");

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    Answer refused = ops.get("/example/whoami");
                    refused.expectProblem(503, "unavailable");
                    assertThat(refused.header("Retry-After")).contains("5");
                    assertThat(refused.header("Connection")).contains("close");
                });
        stopping.join();
    }
}
