package io.confide.agreement;

import static io.confide.agreement.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Examples;
import io.confide.eventlog.EventLog;
import io.confide.events.CanonicalJson;
import io.confide.events.EventJson;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A firm's own wording over HTTP: written, issued, begun with, retired. */
@NullUnmarked // filled before all tests
class TemplatesIT {
    private static final String TEMPLATES = "/agreement/templates";

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
        birch.person("coach", "COACH");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void what_is_issued_stays_and_what_was_begun_stays_too() {
        String template = write("sponsored", "House style");
        JsonNode frozen = issue(template).expect(200).json();
        assertThat(frozen.path("edition").asInt()).isEqualTo(1);
        assertThat(frozen.path("toFill").findValuesAsString("number"))
                .contains("1", "5", "8", "13")
                .doesNotContain("3", "15");
        JsonNode edition = read(template, 1).expect(200).json();
        assertThat(CanonicalJson.hash(edition.path("terms")).hex())
                .isEqualTo(edition.path("hash").asString())
                .isEqualTo(frozen.path("hash").asString());

        String engagement = engagement();
        JsonNode begun = begin(engagement, template, 1).expect(200).json();
        assertThat(begun.path("version").asInt()).isEqualTo(1);
        assertThat(begun.path("complete").asBoolean()).isFalse();
        JsonNode draft = draft(engagement);
        assertThat(draft.at("/terms/parties/client/name").asString()).isEqualTo("client");
        assertThat(draft.at("/terms/parties/coach/name").asString()).isEqualTo("coach");
        assertThat(draft.at("/terms/parties/sponsor/organisation").asString()).isEqualTo("Acme");
        assertThat(draft.at("/terms/parties/sponsor/contact").asString()).isEqualTo("sam");
        assertThat(draft.path("annex")).isEmpty();
        ObjectNode wording = (ObjectNode) draft.path("terms");
        wording.remove("parties");
        assertThat(CanonicalJson.hash(wording).hex()).isEqualTo(edition.path("hash").asString());

        rewrite(template, text("sponsored", "Newer style")).expect(204);
        assertThat(read(template, 1).json()).isEqualTo(edition);
        assertThat(issue(template).expect(200).json().path("edition").asInt()).isEqualTo(2);
        issue(template).expectRule(409, "TEMPLATES");
        assertThat(read(template, 1).json()).isEqualTo(edition);
        assertThat(draft(engagement).at("/terms/parties/coach/name").asString()).isEqualTo("coach");
    }

    @Test
    void nobody_begins_with_a_retired_template_and_a_repeat_is_answered_as_before() {
        String template = write("sponsored", "Old style");
        issue(template).expect(200);
        String engagement = engagement();
        TestClient once = linden.as("coach").ifMatch(etag(engagement)).key("begin-" + engagement);
        String path = "/agreement/engagements/" + engagement + "/draft/template";
        Answer first = once.post(path, choice(template, 1)).expect(200);
        linden.admin().post(TEMPLATES + "/" + template + "/retirement", NOTHING).expect(204);
        linden.admin().post(TEMPLATES + "/" + template + "/retirement", NOTHING).expect(204);

        assertThat(once.post(path, choice(template, 1)).expect(200).body()).isEqualTo(first.body());
        begin(engagement, template, 1).expectRule(409, "TEMPLATES");
        begin(engagement(), template, 1).expectRule(409, "TEMPLATES");
        read(template, 1).expect(200);
        rewrite(template, text("sponsored", "New")).expectRule(409, "TEMPLATES");
        issue(template).expectRule(409, "TEMPLATES");
        JsonNode listed = linden.as("coach").get(TEMPLATES).expect(200).json();
        assertThat(listed.path("items").findValuesAsString("id")).contains(template);
    }

    @Test
    void only_what_was_issued_for_this_kind_of_engagement_is_begun_with() {
        String template = write("individual", "For one");
        String engagement = engagement();
        begin(engagement, template, 1).expectRule(422, "TEMPLATES");
        issue(template).expect(200);
        begin(engagement, template, 1).expectRule(409, "TEMPLATES");
        begin(engagement, template, 2).expectRule(422, "TEMPLATES");
        Answer foreign = begin(engagement, birchsTemplate(), 1).expectRule(422, "TEMPLATES");
        assertThat(foreign.body())
                .isEqualTo(begin(engagement, "nothing-there", 1).expect(422).body());
        String path = "/agreement/engagements/" + engagement + "/draft/template";
        linden.as("client")
                .ifMatch(etag(engagement))
                .post(path, choice(template, 1))
                .expectRule(403, "A3");
        linden.as("coach").post(path, choice(template, 1)).expectProblem(428, "version-required");
        linden.as("coach")
                .ifMatch("\"99\"")
                .post(path, choice(write("sponsored", "S"), 1))
                .expect(422);
    }

    @Test
    void bad_input_is_refused_where_it_is_bad() {
        ObjectNode parties = (ObjectNode) Examples.json("individual").path("terms");
        Answer refused = linden.admin().post(TEMPLATES, text(parties, "INDIVIDUAL", " "));
        refused.expectRule(422, "TEMPLATES");
        assertThat(refused.json().path("violations").findValuesAsString("field"))
                .containsExactly("/name", "/terms/parties");
        ObjectNode surprise = wording("individual").put("surprise", "words");
        linden.admin().post(TEMPLATES, text(surprise, "INDIVIDUAL", "N")).expect(400);
        linden.admin().post(TEMPLATES, text(wording("individual"), "WIZARD", "N")).expect(400);
        linden.admin().post(TEMPLATES, Map.of("name", "N")).expect(400);
        ObjectNode broken = wording("individual").put("conflicts", "HALF a pair");
        linden.admin()
                .post(
                        TEMPLATES,
                        EventJson.mapper()
                                .writeValueAsString(text(broken, "INDIVIDUAL", "N"))
                                .replace("HALF", "\\ud800"))
                .expectRule(422, "A2");
        String template = write("individual", "N");
        linden.admin()
                .put(TEMPLATES + "/" + template, text("individual", "M"))
                .expectProblem(428, "version-required");
        linden.admin()
                .ifMatch("\"7\"")
                .put(TEMPLATES + "/" + template, text("individual", "M"))
                .expectProblem(412, "stale-version");
        linden.admin().get(TEMPLATES + "/" + template + "/editions/0").expect(404);
        linden.admin().get(TEMPLATES + "/" + template + "/editions/first").expect(404);
    }

    @Test
    void g2_a_repeated_issue_is_one_edition() {
        String template = write("individual", "Once");
        TestClient once = linden.admin().key("issue-" + template);
        Answer first = once.post(TEMPLATES + "/" + template + "/issue", NOTHING).expect(200);
        long head = service.bean(EventLog.class).head();
        assertThat(once.post(TEMPLATES + "/" + template + "/issue", NOTHING).expect(200).body())
                .isEqualTo(first.body());
        assertThat(service.bean(EventLog.class).head()).isEqualTo(head);
    }

    @Test
    void a_template_with_nothing_in_it_can_be_issued_and_says_what_is_left() {
        String template =
                Office.id(
                        linden.admin()
                                .post(
                                        TEMPLATES,
                                        Map.of(
                                                "name",
                                                "Empty",
                                                "kind",
                                                "INTERNAL",
                                                "terms",
                                                Map.of())));
        assertThat(issue(template).expect(200).json().path("toFill")).hasSize(26);
    }

    private static String birchsTemplate() {
        String foreign = Office.id(birch.admin().post(TEMPLATES, text("sponsored", "Birch's")));
        birch.admin().post(TEMPLATES + "/" + foreign + "/issue", NOTHING).expect(200);
        return foreign;
    }

    private static String write(String example, String name) {
        return Office.id(linden.admin().post(TEMPLATES, text(example, name)));
    }

    private static Answer rewrite(String template, Map<String, Object> text) {
        String path = TEMPLATES + "/" + template;
        return linden.admin().ifMatch(linden.admin().get(path).expect(200).etag()).put(path, text);
    }

    private static Answer issue(String template) {
        return linden.admin().post(TEMPLATES + "/" + template + "/issue", NOTHING);
    }

    private static Answer read(String template, int edition) {
        return linden.as("coach").get(TEMPLATES + "/" + template + "/editions/" + edition);
    }

    private static String engagement() {
        return linden.engagement(linden.programme("sam"), "sam");
    }

    private static String etag(String engagement) {
        return linden.as("coach").get("/agreement/engagements/" + engagement).expect(200).etag();
    }

    private static Answer begin(String engagement, String template, int edition) {
        return linden.as("coach")
                .ifMatch(etag(engagement))
                .post(
                        "/agreement/engagements/" + engagement + "/draft/template",
                        choice(template, edition));
    }

    private static Map<String, Object> choice(String template, int edition) {
        return Map.of("template", template, "edition", edition);
    }

    private static JsonNode draft(String engagement) {
        return linden.as("coach")
                .get("/agreement/engagements/" + engagement + "/draft")
                .expect(200)
                .json();
    }

    private static ObjectNode wording(String example) {
        ObjectNode terms = (ObjectNode) Examples.json(example).path("terms");
        terms.remove("parties");
        return terms;
    }

    private static Map<String, Object> text(String example, String name) {
        return text(wording(example), example.toUpperCase(Locale.ROOT), name);
    }

    private static Map<String, Object> text(ObjectNode terms, String kind, String name) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("name", name);
        text.put("kind", kind);
        text.put("terms", terms);
        return text;
    }
}
