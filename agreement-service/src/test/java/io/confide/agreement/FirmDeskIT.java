package io.confide.agreement;

import static io.confide.agreement.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Examples;
import io.confide.eventlog.EventLog;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a firm's admin does all day, over HTTP. */
@NullUnmarked // filled before all tests
class FirmDeskIT {
    private static TestWorld world;
    private static TestService service;
    private static Office linden;
    private static Office birch;

    @BeforeAll
    static void openTwoFirms() {
        world = TestWorld.fresh();
        service = world.start(AgreementService.class, "agreement-service");
        linden = Office.open(world, service, "linden").staffed();
        birch = Office.open(world, service, "birch");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void contacts_come_and_go_and_who_leaves_the_programme_leaves_all_its_tables() {
        String programme = linden.programme("sam");
        String other = linden.programme("sam", "tara");
        String here = linden.engagement(programme, "sam");
        String there = linden.engagement(other, "sam", "tara");
        String path = "/agreement/programmes/" + programme;
        linden.admin().post(path + "/contacts", contact("client")).expectRule(422, "A3");
        linden.admin().post(path + "/contacts", contact("tara")).expect(204);
        linden.admin().post(path + "/contacts", contact("tara")).expect(204);
        assertThat(contacts(path)).hasSize(2);

        linden.admin()
                .post(path + "/contacts/" + linden.id("sam") + "/departure", NOTHING)
                .expect(204);
        assertThat(contacts(path)).containsExactly(linden.id("tara"));
        awaitStranger("sam", here);
        linden.as("sam").get("/agreement/engagements/" + there).expect(200);
        linden.admin()
                .post(path + "/contacts/" + linden.id("sam") + "/departure", NOTHING)
                .expect(204);
    }

    @Test
    void d7_contacts_take_a_seat_and_leave_it() {
        String programme = linden.programme("sam");
        String engagement = linden.engagement(programme, "sam");
        String seats = "/agreement/engagements/" + engagement + "/sponsor-contacts";
        linden.as("tara").get("/agreement/engagements/" + engagement).expect(404);
        linden.admin().post(seats, contact("tara")).expectRule(422, "A3");
        linden.admin()
                .post("/agreement/programmes/" + programme + "/contacts", contact("tara"))
                .expect(204);
        linden.admin().post(seats, contact("tara")).expect(204);
        linden.admin().post(seats, contact("tara")).expect(204);
        linden.as("tara").get("/agreement/engagements/" + engagement).expect(200);
        String departure = seats + "/" + linden.id("tara") + "/departure";
        linden.admin().post(departure, NOTHING).expect(204);
        linden.as("tara").get("/agreement/engagements/" + engagement).expect(404);
        linden.admin().post(departure, NOTHING).expect(204);
    }

    @Test
    void a_repeated_departure_happens_once() {
        String programme = linden.programme("sam", "tara");
        linden.engagement(programme, "sam");
        String path = "/agreement/programmes/" + programme + "/contacts/";
        TestClient once = linden.admin().key("departure-" + programme);
        once.post(path + linden.id("tara") + "/departure", NOTHING).expect(204);
        long head = service.bean(EventLog.class).head();
        once.post(path + linden.id("tara") + "/departure", NOTHING).expect(204);
        assertThat(service.bean(EventLog.class).head()).isEqualTo(head);
        once.post(path + linden.id("sam") + "/departure", NOTHING)
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void d12_no_private_channel_leads_to_a_registered_number_or_domain() {
        String programme = linden.programme("sam");
        String engagement = linden.engagement(programme, "sam");
        register(programme, List.of("acme.example", "bücher.example"), List.of("0049 30-1234"));
        for (String address :
                List.of("+49 (0)30 1234 567", "jonas@mail.xn--bcher-kva.example", "030 1234567")) {
            offer(engagement, address).expectRule(422, "D12");
        }
        Answer refused = offer(engagement, "+49 30 123 45 67");
        refused.expectRule(422, "D12");
        assertThat(refused.json().at("/violations/0/field").asString())
                .isEqualTo("/annex/privateChannel/address");
        assertThat(refused.text()).contains("choose a number").doesNotContain("123 45 67");
        offer(engagement, "+49 170 1234567").expect(200);
    }

    @Test
    void d12_what_cannot_be_compared_is_not_registered_and_stale_registrations_are_refused() {
        String path = "/agreement/programmes/" + linden.programme("sam");
        Map<String, Object> channels = channels(List.of("@"), List.of("1234"));
        linden.admin().put(path + "/channels", channels).expectProblem(428, "version-required");
        String etag = linden.admin().get(path).expect(200).etag();
        Answer refused = linden.admin().ifMatch(etag).put(path + "/channels", channels);
        refused.expectRule(422, "D12");
        assertThat(refused.json().path("violations").findValuesAsString("field"))
                .containsExactly("/mailDomains/0", "/phoneRanges/0");
        Map<String, Object> good = channels(List.of(), List.of("+49 30 99"));
        linden.admin().ifMatch(etag).put(path + "/channels", good).expect(204);
        linden.admin().ifMatch(etag).put(path + "/channels", good).expect(412);
        linden.admin().ifMatch(etag).put(path + "/channels", Map.of()).expect(400);
        JsonNode read = linden.admin().get(path).expect(200).json();
        assertThat(read.at("/phoneRanges/0").asString()).isEqualTo("+493099");
        assertThat(read.path("mailDomains")).isEmpty();
    }

    @Test
    void a_firm_lists_its_own_programmes() {
        String programme = linden.programme("sam");
        birch.person("sponsor-b", "SPONSOR");
        String foreign = birch.programme("sponsor-b");
        assertThat(ids(linden.admin().get("/agreement/programmes")))
                .contains(programme)
                .doesNotContain(foreign);
        assertThat(ids(linden.admin().get("/agreement/programmes?after=" + programme)))
                .doesNotContain(programme);
    }

    @Test
    void people_are_listed_by_role() {
        linden.person("both", "COACH", "SUPERVISOR");
        List<String> coaches = ids(linden.admin().get("/agreement/people?role=COACH"));
        assertThat(coaches).contains(linden.id("coach"), linden.id("both"));
        assertThat(coaches).doesNotContain(linden.id("client"));
        assertThat(ids(linden.admin().get("/agreement/people?role=SUPERVISOR")))
                .containsExactly(linden.id("both"));
        linden.admin().get("/agreement/people?role=WIZARD").expect(400);
    }

    @Test
    void who_is_taken_back_is_who_they_were_unless_somebody_else_has_their_address() {
        TestClient zoe = linden.person("zoe", "COACH");
        String path = "/agreement/people/" + linden.id("zoe");
        insist(path).post(path + "/deactivation", NOTHING).expect(204);
        zoe.get("/agreement/me").expect(403);
        linden.admin().post(path + "/reactivation", NOTHING).expect(428);
        insist(path).post(path + "/reactivation", NOTHING).expect(204);
        JsonNode me = zoe.get("/agreement/me").expect(200).json();
        assertThat(me.at("/roles/0").asString()).isEqualTo("COACH");
        insist(path).post(path + "/deactivation", NOTHING).expect(204);
        linden.admin().get("/agreement/people").expect(200);
        String second = linden.invite("zoe", "COACH");
        linden.admin().get("/agreement/people").expect(200);
        Answer refused = insist(path).post(path + "/reactivation", NOTHING);
        refused.expectRule(409, "G2");
        assertThat(refused.text()).contains(second);
    }

    @Test
    void one_account_is_one_person_in_each_firm_and_the_contexts_never_mix() {
        TestClient coachHere = linden.person("max", "COACH");
        birch.person("coach", "COACH");
        TestClient clientThere = birch.person("max", "CLIENT");
        String here = individual(linden, linden.id("client"), linden.id("max"));
        String there = individual(birch, birch.id("max"), birch.id("coach"));
        JsonNode meHere = coachHere.get("/agreement/me").expect(200).json();
        JsonNode meThere = clientThere.get("/agreement/me").expect(200).json();
        assertThat(meHere.path("person")).isNotEqualTo(meThere.path("person"));
        assertThat(meHere.path("roles").toString()).isEqualTo("[\"COACH\"]");
        assertThat(meThere.path("roles").toString()).isEqualTo("[\"CLIENT\"]");
        coachHere.get("/agreement/engagements/" + here).expect(200);
        clientThere.get("/agreement/engagements/" + there).expect(200);
        coachHere.get("/agreement/engagements/" + there).expect(404);
        clientThere.get("/agreement/engagements/" + here).expect(404);
        String path = "/agreement/people/" + linden.id("max");
        insist(path).post(path + "/deactivation", NOTHING).expect(204);
        coachHere.get("/agreement/me").expect(403);
        clientThere.get("/agreement/me").expect(200);
    }

    private static String individual(Office office, String client, String coach) {
        return office.engagement(Map.of("kind", "INDIVIDUAL", "client", client, "coach", coach));
    }

    private static TestClient insist(String path) {
        return linden.admin().ifMatch(linden.admin().get(path).expect(200).etag());
    }

    private static Map<String, Object> contact(String who) {
        return Map.of("contact", linden.id(who));
    }

    private static List<String> contacts(String programme) {
        List<String> contacts = new ArrayList<>();
        linden.admin()
                .get(programme)
                .expect(200)
                .json()
                .path("contacts")
                .forEach(it -> contacts.add(it.asString()));
        return contacts;
    }

    private static List<String> ids(Answer listed) {
        return listed.expect(200).json().path("items").findValuesAsString("id");
    }

    private static void awaitStranger(String who, String engagement) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        linden.as(who).get("/agreement/engagements/" + engagement).status() == 404);
    }

    private static Map<String, Object> channels(List<String> domains, List<String> ranges) {
        return Map.of("mailDomains", domains, "phoneRanges", ranges);
    }

    private static void register(String programme, List<String> domains, List<String> ranges) {
        String path = "/agreement/programmes/" + programme;
        insist(path).put(path + "/channels", channels(domains, ranges)).expect(204);
    }

    /** Drafts with this private channel and offers. */
    private static Answer offer(String engagement, String address) {
        String path = "/agreement/engagements/" + engagement;
        ObjectNode draft = Examples.json("sponsored");
        ((ObjectNode) draft.at("/annex/privateChannel"))
                .put("kind", address.contains("@") ? "EMAIL" : "PHONE")
                .put("address", address);
        TestClient coach = linden.as("coach");
        coach.ifMatch(coach.get(path).etag()).put(path + "/draft", draft).expect(200);
        return coach.ifMatch(coach.get(path).etag()).post(path + "/agreements/1/offer", NOTHING);
    }
}
