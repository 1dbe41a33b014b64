package io.confide.acceptance;

import static io.confide.acceptance.Telling.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Voice;
import io.confide.standalone.story.World;
import java.util.Map;

/** Words that are refused: nobody repeats them, and nothing writes down what was wrong. */
final class BadWords {
    private final World world;
    private final Engagement engagement;

    BadWords(Telling story) {
        this.world = story.world();
        this.engagement = story.engagement();
    }

    void areSaid() {
        inBodies();
        inHeaders();
        inAddresses();
    }

    private void inBodies() {
        Voice client = engagement.client();
        String aims = engagement.at("session", "aims");
        refused(client.post(aims, "{\"text\":\"" + words("unfinished")));
        refused(client.post(aims, Map.of("text", Map.of("is", words("object")))));
        refused(client.post(aims, Map.of("unknown", words("unknown-value"))));
        // A field that is not known is named to whoever sent it, and nowhere else.
        client.post(aims, Map.of(words("unknown"), "")).expect(400);
        refused(client.post(aims, words("no-json")));
        refused(
                client.post(
                        engagement.at("session", "actions"),
                        Map.of("text", words("action-bad"), "due", words("date"))));
        refused(
                client.post(
                        engagement.at("retention", "shortening"),
                        Map.of("period", words("period"))));
        refused(
                engagement
                        .coach()
                        .post(
                                engagement.at("session", "sessions"),
                                Map.of("type", words("type"), "place", words("place-bad"))));
        refused(
                world.as(DemoCast.SAM)
                        .post(
                                engagement.at("consent", "requests"),
                                Map.of("wanted", words("wanted"), "purpose", words("why-bad"))));
        refused(
                world.as(DemoCast.FRIDA)
                        .post(
                                "/agreement/people",
                                Map.of(
                                        "name",
                                        words("name-bad"),
                                        "email",
                                        words("no-address"),
                                        "roles",
                                        new String[] {"CLIENT"})));
    }

    private void inHeaders() {
        Map<String, String> aim = Map.of("text", words("aim-with-bad-header"));
        String aims = engagement.at("session", "aims");
        refused(engagement.client().key(words("key").repeat(30)).post(aims, aim));
        refused(
                engagement
                        .client()
                        .ifMatch(words("version"))
                        .post(engagement.at("agreement", "end"), Map.of("reason", "COMPLETED")));
        refused(
                engagement
                        .client()
                        .header("Authorization", "Bearer " + words("token"))
                        .get(engagement.at("views", "")));
        refused(engagement.client().header("Content-Type", words("media")).post(aims, aim));
    }

    private void inAddresses() {
        refused(engagement.client().get("/session/engagements/" + words("id")));
        refused(engagement.client().get("/views/engagements/" + words("id")));
        refused(engagement.client().get("/" + words("nowhere")));
        // Nobody by this name is shown anything, which is an answer too.
        engagement
                .client()
                .get(engagement.at("consent", "sponsor-view?contact=" + words("query")))
                .expect(200);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as("%s", answer.request()).isBetween(400, 499);
        assertThat(answer.text()).as("%s", answer.request()).doesNotContain(Telling.CANARY);
    }
}
