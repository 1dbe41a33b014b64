package io.confide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Examples;
import io.confide.eventlog.EventLog;
import io.confide.events.CanonicalJson;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.ErasureAnswer;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Sha256;
import io.confide.service.testing.Answer;
import io.confide.service.testing.ApiSnapshot;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service over HTTP, on the real broker and database, each act by the right person. */
@NullUnmarked // filled before all tests
class AgreementServiceIT {
    private static final Map<String, Object> NOTHING = Map.of();

    private static TestWorld world;
    private static TestService service;
    private static Upstream deletion;
    private static TestClient ops;
    private static Firm linden;
    private static Firm birch;

    @BeforeAll
    static void openTwoFirms() {
        world = TestWorld.fresh();
        deletion = world.upstream("deletion");
        service = world.start(AgreementService.class, "agreement-service");
        ops = service.as(world.tokens().ops("olga"));
        linden = Firm.open(world, service, "linden");
        birch = Firm.open(world, service, "birch");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void an_engagement_goes_from_the_opened_file_to_everybodys_copy_and_to_its_end() {
        Table table = linden.open(EngagementKind.SPONSORED);
        Answer refused = table.drafted("incomplete").offer();
        refused.expectRule(422, "A4");
        assertThat(refused.json().path("violations").findValuesAsString("field"))
                .containsExactly(
                        "personal", "confidentialityLimits", "custody", "sponsorNeverReceives");

        table.drafted("sponsored").offer().expect(200);
        table.sign(linden.client).expect(201);
        table.sign(linden.coach).expect(201);
        assertThat(table.read(linden.client).path("versions").path(0).path("status").asString())
                .isEqualTo("PARTLY_SIGNED");
        assertThat(table.sign(linden.sponsor).expect(201).json().path("inForce").asBoolean())
                .isTrue();
        assertThat(table.read(linden.admin).path("status").asString()).isEqualTo("IN_FORCE");

        table.awaitCopies();
        for (TestClient party : List.of(linden.client, linden.coach, linden.sponsor)) {
            JsonNode copy = party.get(table.at("agreements/1/copy")).expect(200).json();
            assertThat(CanonicalJson.hash(copy.path("body")).hex())
                    .isEqualTo(copy.path("bodyHash").asString());
            assertThat(hash(party.get(table.at("agreements/1/copy.html")).expect(200)))
                    .isEqualTo(copy.path("html").asString());
            assertThat(hash(party.get(table.at("agreements/1/copy.pdf")).expect(200)))
                    .isEqualTo(copy.path("pdf").asString());
        }

        linden.client
                .ifMatch(table.etag())
                .post(table.at("end"), Map.of("reason", "COMPLETED"))
                .expect(204);
        assertThat(table.read(linden.coach).path("status").asString()).isEqualTo("ENDED");
        linden.coach
                .ifMatch(table.etag())
                .post(table.at("end"), Map.of("reason", "COMPLETED"))
                .expectRule(409, "A9");
    }

    @Test
    void the_sponsor_sees_the_shared_body_and_no_trace_of_anything_else() {
        Table table = linden.open(EngagementKind.SPONSORED).drafted("sponsored");
        linden.sponsor.get(table.at("draft")).expect(404);
        linden.sponsor.get(table.at("draft/completeness")).expect(404);
        assertThat(table.read(linden.sponsor).path("versions")).isEmpty();
        table.offer().expect(200);
        JsonNode shown = table.show(linden.sponsor).expect(200).json();
        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("version", "bodyHash", "body");
        assertThat(table.read(linden.sponsor).toString()).doesNotContainIgnoringCase("annex");
        assertThat(table.read(linden.client).toString()).contains("annexHash");
        table.show(linden.client);
        table.sign(linden.client);
        table.sign(linden.coach);
        table.sign(linden.sponsor).expect(201);
        table.awaitCopies();
        for (String copy : List.of("copy", "copy.html")) {
            assertThat(linden.sponsor.get(table.at("agreements/1/" + copy)).expect(200).text())
                    .doesNotContainIgnoringCase("annex")
                    .doesNotContain("jonas@feld.example");
        }
        assertThat(linden.client.get(table.at("agreements/1/copy.html")).expect(200).text())
                .contains("jonas@feld.example");
    }

    @Test
    void what_terms_lack_is_told_while_they_are_written_and_nothing_is_kept() {
        Table table = linden.open(EngagementKind.SPONSORED);
        String check = table.at("draft/completeness");
        JsonNode told = linden.coach.post(check, Map.of()).expect(200).json();
        assertThat(told.path("missing")).hasSize(26);
        assertThat(told.path("complete").asBoolean()).isFalse();
        linden.coach.get(table.at("draft")).expect(404);
        linden.sponsor.post(check, Map.of()).expect(404);
        linden.admin.post(check, Map.of()).expect(404);
    }

    @Test
    void the_copy_comes_as_one_likes_to_have_it() {
        Table table = linden.inForce();
        TestClient client = linden.client;
        String copy = table.at("agreements/1/copy");
        assertThat(client.accept("text/html").get(copy).expect(200).header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
        assertThat(client.accept("application/pdf").get(copy).expect(200).text())
                .startsWith("%PDF-");
        client.accept("image/png").get(copy).expect(406);
    }

    @Test
    void the_firms_admin_runs_the_business_blind() {
        Table table = linden.inForce();
        assertThat(table.read(linden.admin).toString()).doesNotContainIgnoringCase("annex");
        for (String words : List.of("draft", "draft/completeness", "agreements/1/copy")) {
            linden.admin.get(table.at(words)).expect(404);
        }
        table.show(linden.admin).expect(404);
        linden.admin
                .post(table.at("agreements/1/signatures"), Map.of("bodyHash", "0".repeat(64)))
                .expect(404);
    }

    @Test
    void what_is_another_firms_looks_like_what_is_not_there() {
        Table table = linden.inForce();
        String unknown = "/agreement/engagements/" + UUID.randomUUID();
        for (TestClient stranger : birch.everybody()) {
            for (String path : List.of("", "/draft", "/draft/completeness", "/agreements/1/copy")) {
                Answer foreign = stranger.get(table.path() + path).expect(404);
                assertThat(foreign.body())
                        .isEqualTo(stranger.get(unknown + path).expect(404).body());
            }
            table.posts()
                    .forEach((path, body) -> {
                        TestClient insists = stranger.ifMatch("\"1\"");
                        Answer foreign = insists.post(table.path() + path, body).expect(404);
                        assertThat(foreign.body())
                                .isEqualTo(insists.post(unknown + path, body).body());
                    });
        }
    }

    @Test
    void a_person_of_the_firm_who_does_not_sit_at_the_table_finds_nothing() {
        Table table = linden.inForce();
        TestClient other = linden.person("other", "COACH");
        other.get(table.path()).expect(404);
        table.posts()
                .forEach((path, body) ->
                        other.ifMatch("\"1\"").post(table.path() + path, body).expect(404));
    }

    @Test
    void a2_signing_is_refused_by_rule() {
        Table table = linden.open(EngagementKind.SPONSORED).drafted("sponsored");
        Map<String, Object> any = Map.of("bodyHash", "0".repeat(64), "annexHash", "0".repeat(64));
        String signatures = table.at("agreements/1/signatures");
        linden.client.post(signatures, any).expectRule(409, "A4");
        table.offer().expect(200);
        linden.client.post(signatures, any).expectRule(409, "A2");
        table.show(linden.client).expect(200);
        linden.client.post(signatures, any).expectRule(409, "A2");
        linden.client.post(signatures, Map.of("bodyHash", "short")).expect(400);
        table.sign(linden.client).expect(201);
        table.sign(linden.client).expectRule(409, "A2");
        linden.coach
                .ifMatch(table.etag())
                .put(table.at("draft"), Examples.json("sponsored"))
                .expectRule(409, "A1");
        linden.coach.post(table.at("agreements/1/withdrawal"), NOTHING).expect(204);
        table.sign(linden.sponsor).expectRule(409, "A2");
        linden.client.post(table.at("agreements/7/showing"), NOTHING).expect(404);
    }

    @Test
    void a3_only_the_coach_writes_and_only_an_admin_opens() {
        Table table = linden.open(EngagementKind.SPONSORED);
        linden.client
                .ifMatch(table.etag())
                .put(table.at("draft"), Examples.json("sponsored"))
                .expectRule(403, "A3");
        linden.coach.post("/agreement/people", Firm.invitation("x", "COACH")).expect(403);
        linden.coach.get("/agreement/people").expect(403);
        linden.coach.post("/agreement/engagements", table.file()).expect(403);
        linden.coach
                .post(
                        "/agreement/programmes",
                        Map.of(
                                "organisation",
                                "A",
                                "contacts",
                                List.of(),
                                "mailDomains",
                                List.of()))
                .expect(403);
        linden.admin.post("/agreement/firms", Firm.request("oak")).expect(404);
        service.asNobody().get(table.path()).expect(401);
    }

    @Test
    void a_repeat_gets_the_first_answer_and_another_body_under_the_same_key_is_refused() {
        TestClient once = linden.admin.key(UUID.randomUUID().toString());
        Answer first = once.post("/agreement/people", Firm.invitation("r", "COACH")).expect(201);
        long head = service.bean(EventLog.class).head();
        Answer second = once.post("/agreement/people", Firm.invitation("r", "COACH")).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(service.bean(EventLog.class).head()).isEqualTo(head);
        once.post("/agreement/people", Firm.invitation("s", "COACH")).expect(422);
    }

    @Test
    void a_repeated_offer_and_a_repeated_signature_answer_as_the_first_time() {
        Table table = linden.open(EngagementKind.SPONSORED).drafted("sponsored");
        TestClient coach = linden.coach.ifMatch(table.etag()).key("offer-" + table.path());
        Answer offer = coach.post(table.at("agreements/1/offer"), NOTHING).expect(200);
        assertThat(coach.post(table.at("agreements/1/offer"), NOTHING).expect(200).body())
                .isEqualTo(offer.body());
        JsonNode shown = table.show(linden.client).expect(200).json();
        TestClient client = linden.client.key("sign-" + table.path());
        Answer signed = client.post(table.at("agreements/1/signatures"), Table.hashes(shown));
        assertThat(client.post(table.at("agreements/1/signatures"), Table.hashes(shown)).body())
                .isEqualTo(signed.expect(201).body());
    }

    @Test
    void expected_versions_are_asked_for_and_held_to() {
        Table table = linden.open(EngagementKind.SPONSORED);
        ObjectNode draft = Examples.json("sponsored");
        linden.coach.put(table.at("draft"), draft).expectProblem(428, "version-required");
        linden.coach.post(table.at("end"), Map.of("reason", "AGREED")).expect(428);
        String etag = table.etag();
        linden.coach.ifMatch(etag).put(table.at("draft"), draft).expect(200);
        linden.coach
                .ifMatch(etag)
                .put(table.at("draft"), draft)
                .expectProblem(412, "stale-version");
        linden.coach
                .ifMatch(etag)
                .post(table.at("agreements/1/offer"), NOTHING)
                .expectProblem(412, "stale-version");
    }

    @Test
    void bad_json_is_refused_where_it_is_bad() {
        Table table = linden.open(EngagementKind.SPONSORED);
        TestClient coach = linden.coach.ifMatch(table.etag());
        ObjectNode unknown = Examples.json("sponsored");
        ((ObjectNode) unknown.path("terms")).put("surprise", "secret words");
        Answer answer = coach.put(table.at("draft"), unknown).expect(400);
        assertThat(answer.json().at("/violations/0/field").asString()).isEqualTo("/terms/surprise");
        assertThat(answer.text()).doesNotContain("secret words", "Exception");
        ObjectNode mistyped = Examples.json("sponsored");
        ((ObjectNode) mistyped.at("/terms/sessions")).put("minutes", "ninety");
        coach.put(table.at("draft"), mistyped).expect(400);
        coach.put(table.at("draft"), "{\"terms\":").expect(400);
        coach.put(table.at("draft"), "{\"terms\":{},\"terms\":{}}").expect(400);
        ObjectNode broken = Examples.json("sponsored");
        ((ObjectNode) broken.path("terms")).put("conflicts", "HALF a pair");
        coach.put(table.at("draft"), broken.toString().replace("HALF", "\\ud800"))
                .expectRule(422, "A2");
        ObjectNode huge = Examples.json("sponsored");
        ((ObjectNode) huge.path("terms")).put("conflicts", "x".repeat(300_000));
        coach.put(table.at("draft"), huge).expect(413);
        ObjectNode holes = Examples.json("sponsored");
        ((ObjectNode) holes.path("terms")).putArray("personal").addNull();
        assertThat(
                        coach.put(table.at("draft"), holes)
                                .expect(200)
                                .json()
                                .path("missing")
                                .findValuesAsString("number"))
                .containsExactly("6");
    }

    @Test
    void people_who_are_not_there_cannot_be_seated_wherever_they_are() {
        Table table = linden.open(EngagementKind.SPONSORED);
        for (String nobody :
                List.of(birch.clientId, UUID.randomUUID().toString(), table.id(), "linden")) {
            Map<String, Object> file = new LinkedHashMap<>(table.file());
            file.put("client", nobody);
            Answer answer = linden.admin.post("/agreement/engagements", file).expectRule(422, "A3");
            assertThat(answer.json().at("/violations/0/field").asString()).isEqualTo("/client");
            assertThat(answer.text()).doesNotContain(nobody);
        }
        Map<String, Object> file = new LinkedHashMap<>(table.file());
        file.put("programme", birch.programme);
        linden.admin.post("/agreement/engagements", file).expectRule(422, "A3");
    }

    @Test
    void d12_the_private_channel_is_out_of_the_sponsors_reach() {
        Table table = linden.open(EngagementKind.SPONSORED);
        ObjectNode draft = Examples.json("sponsored");
        ((ObjectNode) draft.at("/annex/privateChannel")).put("address", "jonas@acme.example");
        linden.coach.ifMatch(table.etag()).put(table.at("draft"), draft).expect(200);
        table.offer().expectRule(422, "D12");
    }

    @Test
    void only_the_holder_of_the_address_joins_and_a_role_taken_away_binds_at_once() {
        Answer invited =
                linden.admin.post("/agreement/people", Firm.invitation("zoe", "COACH")).expect(201);
        String person = "/agreement/people/" + invited.json().path("id").asString();
        TestClient wrong = service.as(world.tokens().of("linden", "zed", "zed@linden.example"));
        wrong.post("/agreement/invitations/accept", NOTHING).expect(404);
        TestClient elsewhere = service.as(world.tokens().of("birch", "zoe", "zoe@linden.example"));
        elsewhere.post("/agreement/invitations/accept", NOTHING).expect(404);
        TestClient unproven =
                service.as(
                        world.tokens()
                                .with(
                                        "zoe",
                                        claims ->
                                                claims.claim("firm", "linden")
                                                        .claim("email", "zoe@linden.example")));
        unproven.post("/agreement/invitations/accept", NOTHING).expect(404);
        TestClient zoe = service.as(world.tokens().of("linden", "zoe", "ZOE@linden.example"));
        zoe.get("/agreement/me").expect(403);
        zoe.post("/agreement/invitations/accept", NOTHING).expect(200);
        zoe.post("/agreement/invitations/accept", NOTHING).expect(200);
        assertThat(zoe.get("/agreement/me").expect(200).json().path("name").asString())
                .isEqualTo("zoe");
        String etag = linden.admin.get(person).expect(200).etag();
        linden.admin
                .ifMatch(etag)
                .put(person + "/roles", Map.of("roles", List.of("CLIENT")))
                .expect(204);
        linden.admin
                .ifMatch(etag)
                .put(person + "/roles", Map.of("roles", List.of("COACH")))
                .expect(412);
        linden.admin
                .ifMatch(linden.admin.get(person).etag())
                .post(person + "/deactivation", NOTHING)
                .expect(204);
        zoe.get("/agreement/me").expect(403);
    }

    @Test
    void ids_of_other_things_are_no_people() {
        Table table = linden.open(EngagementKind.SPONSORED);
        linden.admin.get("/agreement/people/" + table.id()).expect(404);
        linden.admin
                .ifMatch("\"1\"")
                .post("/agreement/people/" + table.id() + "/deactivation", NOTHING)
                .expect(404);
        linden.client.get("/agreement/engagements/" + linden.clientId).expect(404);
    }

    @Test
    void a_firm_opens_once() {
        ops.post("/agreement/firms", Firm.request("linden")).expect(409);
    }

    @Test
    void ids_of_those_who_run_confide_are_no_firms() {
        for (String reserved : List.of("operations", "confide")) {
            Answer refused = ops.post("/agreement/firms", Firm.request(reserved));
            refused.expectRule(422, "G5");
            assertThat(refused.text()).contains("reserved", reserved);
        }
    }

    @Test
    void one_address_is_one_person_of_the_firm() {
        TestClient once = linden.admin.key("dora");
        Answer first = once.post("/agreement/people", Firm.invitation("dora", "COACH")).expect(201);
        String dora = first.json().path("id").asString();
        linden.admin.get("/agreement/people").expect(200);

        Answer second = linden.admin.post("/agreement/people", Firm.invitation("DORA", "CLIENT"));

        second.expectRule(409, "G2");
        assertThat(second.json().path("remedy").asString()).contains(dora);
        once.post("/agreement/people", Firm.invitation("dora", "COACH")).expect(201);
        birch.admin.post("/agreement/people", Firm.invitation("dora", "COACH")).expect(201);
        String etag = linden.admin.get("/agreement/people/" + dora).expect(200).etag();
        linden.admin
                .ifMatch(etag)
                .post("/agreement/people/" + dora + "/deactivation", NOTHING)
                .expect(204);
        linden.admin.get("/agreement/people").expect(200);
        linden.admin.post("/agreement/people", Firm.invitation("dora", "COACH")).expect(201);
    }

    @Test
    void an_individual_and_an_internal_agreement_come_into_force_too() {
        Table individual = linden.open(EngagementKind.INDIVIDUAL).drafted("individual");
        individual.offer().expect(200);
        individual.sign(linden.client).expect(201);
        assertThat(individual.sign(linden.coach).expect(201).json().path("inForce").asBoolean())
                .isTrue();
        Table internal = linden.open(EngagementKind.INTERNAL).drafted("internal");
        internal.offer().expect(200);
        internal.sign(linden.coach).expect(201);
        assertThat(internal.sign(linden.client).expect(201).json().path("inForce").asBoolean())
                .isTrue();
    }

    @Test
    void t6_t10_once_its_keys_are_gone_the_words_are_erased_and_the_outline_stays() {
        Table table = linden.inForce();
        JsonNode before = table.read(linden.client);
        RecordSet records =
                new RecordSet(new FirmId("linden"), table.id(), RetentionGroup.AGREEMENT);
        EngagementId engagement = new EngagementId(table.id());
        DisposalId disposal = new DisposalId(UUID.randomUUID().toString());
        deletion.destruction().fence(records);
        deletion.tell(
                new FirmId("linden"),
                new DisposalStarted(
                        engagement, disposal, Set.of(records.id()), Set.of("agreement-service")));
        String fingerprint = deletion.destruction().destroy(records);
        deletion.tell(
                new FirmId("linden"),
                new KeysDestroyed(
                        engagement,
                        disposal,
                        List.of(new DestroyedKey(records.id(), fingerprint))));

        assertThat(Awaitility.await().until(() -> erasureAnswers(table.id()), it -> !it.isEmpty()))
                .containsExactly(new ErasureAnswer("agreement-service", 3, 2, 2));
        assertThat(table.read(linden.client)).isEqualTo(before);
        for (String copy : List.of("copy", "copy.html", "copy.pdf")) {
            linden.client.get(table.at("agreements/1/" + copy)).expectRule(409, "T9");
        }
        table.show(linden.client).expectRule(409, "T9");
        linden.coach
                .ifMatch(table.etag())
                .put(table.at("draft"), Examples.json("sponsored"))
                .expectRule(409, "T5");
    }

    private static List<ErasureAnswer> erasureAnswers(String engagement) {
        EventLog log = service.bean(EventLog.class);
        return log.stream(engagement, 0).stream()
                .map(event -> log.open(event).event())
                .filter(AgreementErasureAnswered.class::isInstance)
                .map(it -> ((AgreementErasureAnswered) it).answer())
                .toList();
    }

    @Test
    void the_api_is_as_it_is_checked_in() {
        ApiSnapshot.check(service, "agreement-service");
    }

    private static String hash(Answer answer) {
        return Sha256.of(answer.body()).hex();
    }
}
