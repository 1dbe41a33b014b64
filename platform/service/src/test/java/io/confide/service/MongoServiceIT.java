package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.AimId;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.AimSet;
import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.storage.mongodb.EmulatedMongo;
import io.confide.storage.mongodb.TestServer;
import io.confide.storage.mongodb.TestServers;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The other engine by configuration alone; what it promises is held to in its own suite. */
class MongoServiceIT {
    private static final FirmId FIRM = new FirmId("linden");

    @Test
    void a_service_runs_on_mongodb_when_told_so() {
        Optional<TestServer> real = TestServers.real();
        if (real.isPresent()) {
            runsOn(real.get());
        } else {
            try (EmulatedMongo emulated = EmulatedMongo.start()) {
                runsOn(new TestServer(emulated.uri(), true));
            }
        }
    }

    private static void runsOn(TestServer mongo) {
        try (TestWorld world = TestWorld.fresh()) {
            TestService service =
                    world.start(
                            ExampleApplication.class,
                            "example-service",
                            "confide.storage=mongodb",
                            "confide.mongodb.uri=" + mongo.uri(),
                            "confide.mongodb.allow-standalone=" + mongo.standalone());
            String token = world.tokens().of(FIRM.value(), "clara", "clara@example.org");
            TestClient client = service.as(token);

            client.get("/example/engagements/e-1/aims").expectProblem(403, "join-first");
            client.get("/example/whoami").expect(200);
            aimIsKeptOnce(service.bean(Journal.class));
            assertThat(world.data().resolve("storage")).doesNotExist();
        }
    }

    private static void aimIsKeptOnce(Journal journal) {
        Act act = Act.own(FIRM, "an aim", Instant.parse("2026-11-23T10:00:00Z"));
        EngagementId engagement = new EngagementId("e-1");
        AimSet aim = new AimSet(engagement, new AimId("a-1"), Personal.of("Speak up"));

        Accepted first = journal.append(act, engagement.value(), aim);
        Accepted again = journal.append(act, engagement.value(), aim);

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void a_configured_mongodb_that_does_not_answer_ends_the_start() {
        try (TestWorld world = TestWorld.fresh()) {
            Assertions.assertThatThrownBy(() ->
                            world.start(
                                    ExampleApplication.class,
                                    "example-service",
                                    "confide.storage=mongodb"))
                    .hasStackTraceContaining("CONFIDE_MONGODB_URI");
            assertThat(world.data().resolve("storage")).doesNotExist();
        }
    }
}
