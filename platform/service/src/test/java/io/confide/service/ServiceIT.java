package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.StoredEvent;
import io.confide.events.AimId;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.ErasureAnswer;
import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chassis, seen from outside, through the smallest service there is. */
@NullUnmarked // filled before each test
class ServiceIT {
    private static final FirmId FIRM = new FirmId("linden");
    private static final FirmId OTHER = new FirmId("birch");
    private static final PersonId CLIENT = new PersonId("p-client");
    private static final PersonId COACH = new PersonId("p-coach");
    private static final PersonId STRANGER = new PersonId("p-stranger");

    private static TestWorld world;
    private static Upstream agreement;
    private static Upstream deletion;
    private static TestService service;
    private static String clientToken;
    private static String strangerToken;

    private EngagementId engagement;
    private TestClient client;
    private String aims;

    @BeforeAll
    static void start() {
        world = TestWorld.fresh();
        agreement = world.upstream("agreement");
        deletion = world.upstream("deletion");
        service =
                world.start(
                        ExampleApplication.class,
                        "example-service",
                        "confide.checkpoints.every=1s");
        clientToken = agreement.join(FIRM, CLIENT, "clara", Role.CLIENT);
        strangerToken = agreement.join(OTHER, STRANGER, "otto", Role.CLIENT);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void openEngagement() {
        engagement = new EngagementId(UUID.randomUUID().toString());
        agreement.tell(
                FIRM,
                new EngagementOpened(
                        engagement,
                        EngagementKind.INDIVIDUAL,
                        CLIENT,
                        COACH,
                        Optional.empty(),
                        Set.of()));
        client = service.as(clientToken);
        aims = "/example/engagements/" + engagement + "/aims";
    }

    @Test
    void what_is_accepted_is_there_to_be_read() {
        Answer made = client.post(aims, Map.of("text", "Speak up")).expect(201);

        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.header("Location"))
                .contains(aims + "/" + made.json().path("id").asString());
        assertThat(made.header("Confide-Position").orElseThrow())
                .matches("session:\\d+:" + engagement);
        assertThat(made.header("Cache-Control")).contains("no-store");
        Answer read = client.get(aims).expect(200);
        assertThat(read.text()).contains("Speak up");
        assertThat(read.etag()).isEqualTo("\"1\"");
    }

    @Test
    void a_repeat_gets_the_first_answer_and_nothing_happens_twice() {
        TestClient again = client.key("once");
        Answer first = again.post(aims, Map.of("text", "Speak up")).expect(201);
        long head = log().head();

        Answer second = again.post(aims, Map.of("text", "Speak up")).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.header("Confide-Position")).isEqualTo(first.header("Confide-Position"));
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        TestClient again = client.key("twice");
        again.post(aims, Map.of("text", "Speak up")).expect(201);

        again.post(aims, Map.of("text", "Stay calm")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_change_needs_the_version_it_is_about() {
        Answer made = client.post(aims, Map.of("text", "Speak up")).expect(201);
        String progress = aims + "/" + made.json().path("id").asString() + "/progress";

        client.put(progress, Map.of("progress", 10)).expectProblem(428, "version-required");
        client.ifMatch("\"0\"")
                .put(progress, Map.of("progress", 10))
                .expectProblem(412, "stale-version");
        client.ifMatch("7")
                .put(progress, Map.of("progress", 10))
                .expectProblem(400, "bad-if-match");
        client.ifMatch(made.etag()).put(progress, Map.of("progress", 10)).expect(204);
        client.ifMatch(made.etag())
                .put(progress, Map.of("progress", 20))
                .expectProblem(412, "stale-version");
    }

    @Test
    void a_rule_of_the_domain_is_named() {
        for (int i = 0; i < 20; i++) {
            client.post(aims, Map.of("text", "Aim " + i)).expect(201);
        }

        client.post(aims, Map.of("text", "One more")).expectRule(409, "S1");
    }

    @Test
    void what_is_not_yours_looks_like_what_is_not_there() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        TestClient stranger = service.as(strangerToken);

        Answer foreign = stranger.get(aims).expect(404);
        Answer unknown = stranger.get("/example/engagements/no-such/aims").expect(404);
        Answer impossible = stranger.get("/example/engagements/NO%20SUCH/aims").expect(404);
        Answer nowhere = stranger.get("/no/such/address").expect(404);

        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(impossible.body()).isEqualTo(unknown.body());
        assertThat(nowhere.body()).isEqualTo(unknown.body());
        stranger.post(aims, Map.of("text", "Mine")).expect(404);
    }

    @Test
    void json_is_taken_strictly_and_never_repeated() {
        client.post(aims, "{\"text\":\"secret\",\"more\":\"secret\"}")
                .expectProblem(400, "unexpected-json");
        Answer unknown = client.post(aims, "{\"text\":\"a\",\"more\":\"secret\"}");
        assertThat(unknown.json().at("/violations/0/field").asString()).isEqualTo("/more");
        assertThat(unknown.text()).doesNotContain("secret");
        client.post(aims, "{\"text\":\"a\",\"text\":\"b\"}").expect(400);
        client.post(aims, "{\"text\":\"a\"} {}").expect(400);
        client.post(aims, "{\"text\":").expectProblem(400, "malformed-json");
        client.post(aims, "{\"text\":7}").expect(400);
        client.post(aims, "{}").expect(400);
        client.post(aims, "{\"text\":\"  \"}").expectProblem(400, "bad-request");
        assertThat(client.post(aims, "[]").expect(400).text())
                .doesNotContain("io.confide")
                .doesNotContain("Exception");
    }

    @Test
    void too_much_is_not_taken_announced_or_not() {
        byte[] much =
                ("{\"text\":\"" + "a".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        client.post(aims, new String(much, StandardCharsets.UTF_8)).expectProblem(413, "too-large");
        client.send(
                        "POST",
                        aims,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)))
                .expectProblem(413, "too-large");
    }

    @Test
    void requests_that_http_itself_refuses_are_told_the_same_way() {
        client.delete(aims).expectProblem(405, "method-not-allowed");
        client.accept("image/png").get(aims).expect(404);
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        client.accept("image/png").get(aims).expectProblem(406, "not-acceptable");
        client.header("Content-Type", "text/plain")
                .post(aims, "hello")
                .expectProblem(415, "media-type-not-supported");
        client.header("Idempotency-Key", "")
                .post(aims, Map.of("text", "a"))
                .expectProblem(400, "idempotency-key-required");
        client.key("x".repeat(129))
                .post(aims, Map.of("text", "a"))
                .expectProblem(400, "idempotency-key-required");
        client.header("Confide-Position", "nonsense").get(aims).expectProblem(400, "bad-position");
    }

    @Test
    void nobody_comes_in_without_a_token() {
        service.asNobody().get(aims).expectProblem(401, "sign-in");
        service.as("nonsense").get(aims).expectProblem(401, "sign-in");
        service.asNobody().get("/no/such/address").expectProblem(401, "sign-in");
        service.asNobody().get("/actuator/health/liveness").expect(200);
        client.get("/actuator/metrics").expectProblem(403, "forbidden");
        client.get("/internal/log?from=1&limit=10").expectProblem(404, "not-found");
        service.as(world.tokens().ops("olga")).get("/actuator/metrics").expect(200);
    }

    @Test
    void somebody_who_has_not_joined_is_told_to() {
        TestClient newcomer =
                service.as(world.tokens().of(FIRM.value(), "nora", "nora@example.org"));

        newcomer.get(aims).expectProblem(403, "join-first");
        Answer known = newcomer.get("/example/whoami").expect(200);
        assertThat(known.json().path("verified").asBoolean()).isTrue();
        assertThat(known.json().path("address").asString()).isEqualTo("LOOPBACK");
        service.as(world.tokens().with("nobody", it -> it))
                .get("/example/whoami")
                .expectProblem(403, "firm-missing");
    }

    @Test
    void only_the_token_says_of_which_firm_somebody_is() {
        Answer known =
                client.header("X-User", "otto")
                        .header("X-Firm", "birch")
                        .header("X-Tenant-Id", "birch")
                        .header("Cookie", "firm=birch")
                        .get("/example/whoami?firm=birch")
                        .expect(200);

        assertThat(known.json().path("firm").asString()).isEqualTo("linden");
        assertThat(service.as(strangerToken).get("/example/whoami").json().path("firm").asString())
                .isEqualTo("birch");
    }

    @Test
    void it_becomes_ready_and_says_how_each_part_is() {
        TestClient ops = service.as(world.tokens().ops("olga"));

        Awaitility.await().untilAsserted(() -> ops.get("/actuator/health/readiness").expect(200));
        assertThat(ops.get("/actuator/health/readiness").text())
                .contains("broker", "storage", "publisher", "projections");
    }

    @Test
    void another_service_can_read_its_log_still_sealed_and_nobody_else_can() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        ServiceCredential credential = service.bean(ServiceCredential.class);
        AsksOwner owner =
                new AsksOwner(
                        Map.of("session", new ServiceSettings.Peer(service.address())),
                        credential,
                        EventJson.mapper());

        List<StoredEvent> told = owner.read("session", log().head(), 10);

        assertThat(told).hasSize(1);
        assertThat(log().open(told.getFirst()))
                .isEqualTo(log().open(log().stream(engagement.value(), 0).getFirst()));
        client.header("Authorization", credential.make("/another/address"))
                .get("/internal/log?from=1&limit=10")
                .expectProblem(404, "not-found");
    }

    @Test
    void another_service_is_told_how_it_stands_and_nobody_else_is() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        Neighbours neighbours = service.bean(Neighbours.class);
        URI address = URI.create(service.address());

        ServiceStatus status = neighbours.status(address).orElseThrow();

        assertThat(status.service()).isEqualTo("example-service");
        assertThat(status.source()).isEqualTo("session");
        assertThat(status.head()).isPositive().isEqualTo(log().head());
        assertThat(status.unpublished()).isNotNegative();
        assertThat(status.projecting().lags()).isNotEmpty();
        client.get("/internal/status").expectProblem(404, "not-found");
        client.get("/internal/log/verification").expectProblem(404, "not-found");
        assertThat(neighbours.status(URI.create("http://localhost:1"))).isEmpty();
        assertThat(neighbours.verification(URI.create("http://localhost:1"))).isEmpty();
    }

    @Test
    void its_log_is_vouched_for_and_verified_where_it_is_kept() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        Neighbours neighbours = service.bean(Neighbours.class);

        Awaitility.await()
                .untilAsserted(() -> {
                    LogFinding found =
                            neighbours.verification(URI.create(service.address())).orElseThrow();
                    assertThat(found.whole()).isTrue();
                    assertThat(found.position()).isEqualTo(log().head());
                    assertThat(found.commits()).isPositive();
                    assertThat(found.checkpoints()).isPositive();
                });
    }

    @Test
    void a_stream_that_tells_another_kind_of_story_is_not_there() {
        service.bean(Journal.class)
                .append(
                        Act.own(FIRM, "another kind in " + engagement, Instant.EPOCH),
                        engagement.value(),
                        new DisposalStarted(engagement, new DisposalId("d-1"), Set.of(), Set.of()));

        client.post(aims, Map.of("text", "Speak up")).expectProblem(404, "not-found");
        client.get(aims).expectProblem(404, "not-found");
    }

    @Test
    void an_event_is_kept_only_where_an_erasure_looks_for_it() {
        Act act = Act.own(FIRM, "astray in " + engagement, Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> service.bean(Journal.class).append(act, "elsewhere", aim("Hidden")));
    }

    private AimSet aim(String text) {
        return new AimSet(engagement, new AimId(UUID.randomUUID().toString()), Personal.of(text));
    }

    @Test
    void tokens_of_another_time_or_another_issuer_are_not_believed() {
        Instant now = Instant.now();
        String expired =
                world.tokens()
                        .with(
                                "clara",
                                it ->
                                        it.claim("firm", "linden")
                                                .expirationTime(Date.from(now.minusSeconds(3600))));
        String endless =
                world.tokens().with("clara", it -> it.claim("firm", "linden").expirationTime(null));
        String early =
                world.tokens()
                        .with(
                                "clara",
                                it ->
                                        it.claim("firm", "linden")
                                                .notBeforeTime(Date.from(now.plusSeconds(3600))));
        String foreign =
                world.tokens()
                        .with(
                                "clara",
                                it -> it.claim("firm", "linden").issuer("https://elsewhere"));

        for (String token : List.of(expired, endless, early, foreign)) {
            service.as(token).get(aims).expectProblem(401, "sign-in");
        }
    }

    @Test
    void it_counts_what_it_appends() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);

        TestClient ops = service.as(world.tokens().ops("olga"));
        assertThat(ops.get("/actuator/metrics/confide.append").expect(200).text())
                .contains("COUNT");
        ops.get("/actuator/metrics/confide.publish.lag").expect(200);
        ops.get("/actuator/metrics/confide.projection.lag").expect(200);
        ops.get("/actuator/metrics/confide.projection.dead.letters").expect(200);
    }

    @Test
    void a_restart_keeps_everything() {
        client.key("before").post(aims, Map.of("text", "Speak up")).expect(201);
        service.restart();
        client = service.as(clientToken);

        assertThat(client.get(aims).expect(200).text()).contains("Speak up");
        client.key("before").post(aims, Map.of("text", "Speak up")).expect(201);
        assertThat(client.get(aims).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void when_the_keys_are_gone_it_says_that_nothing_can_be_read() {
        client.post(aims, Map.of("text", "Speak up")).expect(201);
        service.bean(Journal.class)
                .append(
                        Act.own(FIRM, "beside " + engagement, Instant.EPOCH),
                        engagement.value() + "/reads",
                        aim("Kept beside"));
        RecordSet records = new RecordSet(FIRM, engagement.value(), RetentionGroup.RECORDS);
        DisposalId disposal = new DisposalId(UUID.randomUUID().toString());
        deletion.destruction().fence(records);
        deletion.tell(
                FIRM,
                new DisposalStarted(
                        engagement, disposal, Set.of(records.id()), Set.of("example-service")));
        Awaitility.await()
                .untilAsserted(
                        () -> client.post(aims, Map.of("text", "Late")).expectRule(409, "T5"));
        String fingerprint = deletion.destruction().destroy(records);
        deletion.tell(
                FIRM,
                new KeysDestroyed(
                        engagement,
                        disposal,
                        List.of(new DestroyedKey(records.id(), fingerprint))));

        ErasureAnswer answer =
                Awaitility.await().until(() -> answer(disposal), Optional::isPresent).orElseThrow();

        assertThat(answer.service()).isEqualTo("example-service");
        assertThat(answer.tried()).isEqualTo(2);
        assertThat(answer.unreadable()).isEqualTo(2);
        assertThat(client.get(aims).expect(200).text())
                .doesNotContain("Speak up")
                .contains("erased");
    }

    private Optional<ErasureAnswer> answer(DisposalId disposal) {
        return log().stream(engagement.value(), 0).stream()
                .map(event -> log().open(event).event())
                .filter(SessionErasureAnswered.class::isInstance)
                .map(SessionErasureAnswered.class::cast)
                .filter(event -> event.disposal().equals(disposal))
                .map(SessionErasureAnswered::answer)
                .findFirst();
    }

    private static EventLog log() {
        return service.bean(EventLog.class);
    }
}
