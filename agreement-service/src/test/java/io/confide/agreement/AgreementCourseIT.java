package io.confide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Examples;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.ReviewedItem;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agreement lives through once it is signed, over HTTP, each act by the right person. */
@NullUnmarked // filled before all tests
class AgreementCourseIT {
    private static final Map<String, Object> NOTHING = Map.of();

    private static TestWorld world;
    private static TestService service;
    private static Upstream sessions;
    private static Firm linden;

    @BeforeAll
    static void open() {
        world = TestWorld.fresh();
        sessions = world.upstream("session");
        service = world.start(AgreementService.class, "agreement-service");
        linden = Firm.open(world, service, "linden");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a1_the_difference_between_two_versions_can_be_read_term_by_term() {
        Table table = linden.inForce();
        table.amended(2, changed());
        JsonNode difference = difference(linden.client, table).expect(200).json();
        assertThat(difference.path("terms").findValuesAsString("term"))
                .containsExactly("privateChannel", "conflicts");
        Answer sponsors = difference(linden.sponsor, table).expect(200);
        assertThat(sponsors.json().path("terms").findValuesAsString("term"))
                .containsExactly("conflicts");
        assertThat(sponsors.text()).doesNotContainIgnoringCase("channel");
        difference(linden.admin, table).expect(404);
    }

    @Test
    void a11_the_old_version_holds_until_the_new_one_is_signed_by_all() {
        Table table = linden.inForce();
        linden.coach.ifMatch(table.etag()).put(table.at("draft"), changed()).expect(200);
        linden.coach.ifMatch(table.etag()).post(table.at("agreements/2/offer"), NOTHING);
        table.sign(linden.client, 2).expect(201);
        table.sign(linden.coach, 2).expect(201);
        assertThat(table.read(linden.client).path("inForce").asInt()).isEqualTo(1);
        table.sign(linden.sponsor, 2).expect(201);
        assertThat(table.read(linden.client).path("inForce").asInt()).isEqualTo(2);
        assertThat(status(table)).isEqualTo("SUPERSEDED");
    }

    @Test
    void a2_the_exact_bytes_hash_to_what_was_signed() {
        Table table = linden.inForce();
        JsonNode copy = linden.client.get(table.at("agreements/1/copy")).expect(200).json();
        for (String part : List.of("body", "annex")) {
            byte[] exact = linden.client.get(table.at("agreements/1/" + part)).expect(200).body();
            assertThat(Sha256.of(exact).hex()).isEqualTo(copy.path(part + "Hash").asString());
        }
        linden.sponsor.get(table.at("agreements/1/annex")).expect(404);
        linden.admin.get(table.at("agreements/1/body")).expect(404);
        assertThat(copy.path("attestation").path("text").asString())
                .contains(copy.path("bodyHash").asString(), "CLIENT", "COACH", "SPONSOR");
        assertThat(service.asNobody().get("/agreement/keys").expect(200).text())
                .contains(copy.path("attestation").path("keyId").asString());
    }

    @Test
    void reconfirmation_falls_due_by_sessions_held_and_is_done_by_both() {
        Table table = linden.inForce();
        hold(table, 4);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> standing(table).equals("RECONFIRMATION_DUE"));
        JsonNode due = reconfirmation(linden.client, table).expect(200).json();
        assertThat(due.path("due").path("cause").asString()).isEqualTo("SESSIONS");
        assertThat(agreed(state(linden.client, table, "UNCHANGED"))).isFalse();
        assertThat(agreed(state(linden.coach, table, "UNCHANGED"))).isTrue();
        assertThat(standing(table)).isEqualTo("IN_FORCE");
        reconfirmation(linden.sponsor, table).expect(404);
        state(linden.sponsor, table, "UNCHANGED").expectRule(403, "RECONFIRMATION");
    }

    @Test
    void the_client_asks_and_the_two_let_it_rest_and_take_it_up_again() {
        Table table = linden.inForce();
        linden.client
                .post(table.at("reconfirmation/requests"), Map.of("cause", "CLIENT_ASKS"))
                .expect(204);
        assertThat(standing(table)).isEqualTo("RECONFIRMATION_DUE");
        linden.coach.post(table.at("suspension"), Map.of("remark", "holidays")).expect(204);
        assertThat(standing(table)).isEqualTo("SUSPENDED");
        state(linden.client, table, "UNCHANGED").expectRule(409, "RECONFIRMATION");
        linden.client.post(table.at("resumption"), NOTHING).expect(204);
        assertThat(standing(table)).isEqualTo("IN_FORCE");
    }

    @Test
    void a_statement_names_what_was_not_looked_at() {
        Table table = linden.inForce();
        Map<String, Object> hasty = new LinkedHashMap<>(statement(table, "UNCHANGED"));
        hasty.put("reviewed", List.of("GOALS"));
        Answer refused =
                linden.client
                        .post(table.at("reconfirmation/statements"), hasty)
                        .expectRule(422, "RECONFIRMATION");
        assertThat(refused.json().path("violations")).hasSize(ReviewedItem.values().length - 1);
    }

    @Test
    void a12_the_coach_changes_when_the_client_agrees() {
        Table table = linden.inForce();
        TestClient bela = linden.person("bela", "COACH");
        bela.get(table.path()).expect(404);
        String agree =
                table.at("handovers/" + proposed(table, linden.ids.get("bela")) + "/agreement");
        Map<String, Object> none = Map.of("released", List.of());
        linden.coach.post(agree, none).expectRule(403, "A12");
        linden.sponsor.post(agree, none).expect(404);
        linden.client.post(agree, Map.of("released", List.of("K8"))).expectRule(422, "A12");
        linden.client.post(agree, none).expect(204);
        linden.coach.get(table.path()).expect(404);
        JsonNode shown = bela.post(table.at("agreements/1/showing"), NOTHING).expect(200).json();
        assertThat(shown.has("body")).isTrue();
        assertThat(shown.has("annex")).isFalse();
        bela.get(table.at("agreements/1/annex")).expect(404);
    }

    @Test
    void a12_the_client_may_say_no_and_the_firm_take_it_back() {
        Table table = linden.inForce();
        linden.person("cleo", "COACH");
        String cleo = linden.ids.get("cleo");
        String first = proposed(table, cleo);
        linden.admin.post(table.at("handovers"), Map.of("to", cleo)).expectRule(409, "A12");
        linden.client
                .post(table.at("handovers/" + first + "/refusal"), Map.of("remark", "no"))
                .expect(204);
        String second = proposed(table, cleo);
        linden.admin.post(table.at("handovers/" + second + "/withdrawal"), NOTHING).expect(204);
        linden.client
                .post(table.at("handovers/" + second + "/agreement"), Map.of("released", List.of()))
                .expect(404);
    }

    @Test
    void feedback_is_the_clients_to_give() {
        Table table = linden.inForce();
        Map<String, Object> said = Map.of("about", "RELATIONSHIP", "text", "I feel heard");
        linden.client.post(table.at("feedback"), said).expect(201);
        linden.coach.post(table.at("feedback"), said).expectRule(403, "A3");
        linden.sponsor.post(table.at("feedback"), said).expect(404);
        linden.admin.post(table.at("feedback"), said).expect(404);
    }

    @Test
    void a_legal_review_is_entered_by_coach_or_firm() {
        Table table = linden.inForce();
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("date", "2026-01-15");
        review.put("verdict", "SOUND");
        review.put("reviewer", "Kanzlei Morgen");
        review.put("jurisdiction", "Germany");
        String path = table.at("agreements/1/legal-reviews");
        linden.coach.post(path, review).expect(204);
        linden.admin.post(path, review).expect(204);
        linden.client.post(path, review).expectRule(403, "LEGAL_REVIEW");
        linden.admin.post(table.at("agreements/9/legal-reviews"), review).expect(404);
    }

    @Test
    void a9_whoever_gives_notice_leaves_on_the_day() {
        Table table = linden.inForce();
        Instant soon = Instant.now().plusSeconds(3);
        linden.sponsor
                .ifMatch(table.etag())
                .post(table.at("end"), Map.of("reason", "SPONSOR_STOPS", "endsAt", soon.toString()))
                .expect(204);
        assertThat(table.read(linden.client).path("status").asString()).isEqualTo("IN_FORCE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> table.read(linden.client).path("status").asString().equals("ENDED"));
    }

    @Test
    void an_offer_expires_by_itself() {
        Table table = linden.open(EngagementKind.SPONSORED).drafted("sponsored");
        linden.coach
                .ifMatch(table.etag())
                .post(
                        table.at("agreements/1/offer"),
                        Map.of("expiresAt", Instant.now().plusSeconds(2).toString()))
                .expect(200);
        String before = table.etag();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !table.etag().equals(before));
        assertThat(status(table)).isEqualTo("EXPIRED");
        table.sign(linden.client).expectRule(409, "A2");
    }

    @Test
    void three_people_signing_at_the_same_instant_sign_once_each_and_it_binds_once() {
        Table table = linden.open(EngagementKind.SPONSORED).drafted("sponsored");
        table.offer().expect(200);
        List<TestClient> parties = List.of(linden.client, linden.coach, linden.sponsor);
        List<Answer> answers = together(parties.stream().map(it -> signing(table, it)).toList());
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().filter(it -> it.json().path("inForce").asBoolean())).hasSize(1);
        assertThat(table.read(linden.client).path("versions").path(0).path("signedBy")).hasSize(3);
    }

    @Test
    void an_amendment_racing_an_end_leaves_one_truth() {
        Table table = linden.inForce();
        linden.coach.ifMatch(table.etag()).put(table.at("draft"), changed()).expect(200);
        String etag = table.etag();
        Map<String, Object> end = Map.of("reason", "CLIENT_LEAVES");
        List<Answer> answers =
                together(
                        List.of(
                                () ->
                                        linden.coach
                                                .ifMatch(etag)
                                                .post(table.at("agreements/2/offer"), NOTHING),
                                () -> linden.client.ifMatch(etag).post(table.at("end"), end)));
        assertThat(answers).extracting(Answer::status).containsAnyOf(200, 204).contains(412);
    }

    @Test
    void text_of_any_length_and_script_is_signed_byte_for_byte() {
        Table table = linden.open(EngagementKind.SPONSORED);
        ObjectNode terms = Examples.json(EngagementKind.SPONSORED);
        String words =
                "\u0639\u0307 \u05E9\u05DC\u05D5\u05DD e\u0301 \uD83D\uDC69\u200D\uD83D\uDCBB"
                        + " \"<b>\" \\n";
        ((ObjectNode) terms.path("terms"))
                .put("conflicts", words + "Two hundred pages. ".repeat(10_000));
        linden.coach.ifMatch(table.etag()).put(table.at("draft"), terms).expect(200);
        table.offer().expect(200);
        JsonNode shown = table.show(linden.client).expect(200).json();
        assertThat(shown.path("body").path("terms").path("conflicts").asString()).startsWith(words);
        table.sign(linden.client).expect(201);
    }

    private static Supplier<Answer> signing(Table table, TestClient party) {
        Map<String, Object> hashes = Table.hashes(table.show(party).expect(200).json());
        return () -> party.post(table.at("agreements/1/signatures"), hashes);
    }

    private static List<Answer> together(List<Supplier<Answer>> requests) {
        CyclicBarrier barrier = new CyclicBarrier(requests.size());
        List<CompletableFuture<Answer>> running =
                requests.stream()
                        .map(it ->
                                CompletableFuture.supplyAsync(
                                        () -> {
                                            meet(barrier);
                                            return it.get();
                                        },
                                        task -> Thread.ofVirtual().start(task)))
                        .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hold(Table table, int count) {
        for (int i = 0; i < count; i++) {
            sessions.tell(
                    new FirmId(linden.name),
                    new SessionHeld(
                            new EngagementId(table.id()),
                            new SessionId("s" + i),
                            SessionType.COACHING,
                            Instant.now().plusSeconds(1),
                            60));
        }
    }

    private static String proposed(Table table, String coach) {
        return linden.admin
                .post(table.at("handovers"), Map.of("to", coach, "reason", "leave"))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static String status(Table table) {
        return table.read(linden.client).path("versions").path(0).path("status").asString();
    }

    private static Answer difference(TestClient reader, Table table) {
        return reader.get(table.at("agreements/2/difference?from=1"));
    }

    private static Answer reconfirmation(TestClient reader, Table table) {
        return reader.get(table.at("reconfirmation"));
    }

    private static String standing(Table table) {
        return reconfirmation(linden.client, table).expect(200).json().path("standing").asString();
    }

    private static Answer state(TestClient party, Table table, String outcome) {
        return party.post(table.at("reconfirmation/statements"), statement(table, outcome));
    }

    private static boolean agreed(Answer answer) {
        return answer.expect(200).json().path("agreed").asBoolean();
    }

    private static Map<String, Object> statement(Table table, String outcome) {
        JsonNode now = reconfirmation(linden.client, table).expect(200).json();
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("version", now.path("version").asInt());
        statement.put("bodyHash", now.path("bodyHash").asString());
        statement.put("outcome", outcome);
        statement.put("reviewed", ReviewedItem.values());
        return statement;
    }

    /** Another conflict of interest, another private channel. */
    private static ObjectNode changed() {
        ObjectNode terms = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) terms.path("terms")).put("conflicts", "None since the merger.");
        ((ObjectNode) terms.path("annex").path("privateChannel"))
                .put("address", "jo@other.example");
        return terms;
    }
}
