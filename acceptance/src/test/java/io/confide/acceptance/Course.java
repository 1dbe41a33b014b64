package io.confide.acceptance;

import static io.confide.acceptance.Telling.words;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.DAVID;
import static io.confide.standalone.demo.DemoCast.FRIDA;

import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an agreement lives through between its signatures and its end, in words. */
final class Course {
    private static final List<String> EVERYTHING =
            List.of(
                    "GOALS",
                    "CIRCUMSTANCES",
                    "DISCLOSURE",
                    "CUSTODY",
                    "CHANNEL",
                    "RHYTHM",
                    "FEEDBACK");

    private final World world;
    private final Engagement engagement;

    Course(World world) {
        this.world = world;
        new Office(world, "course").welcome(DAVID);
        this.engagement = Engagement.open(world, "course", "INDIVIDUAL", BEN, CORA);
    }

    void isRun() {
        engagement.agreed(Terms.individual(BEN, CORA));
        isReviewed();
        isSpokenAbout();
        rests();
        isLookedAtAgain();
        keepsItsCoach();
        comesToItsEnd();
    }

    private void isReviewed() {
        Map<String, String> review =
                Map.of(
                        "date",
                        "2026-01-31",
                        "verdict",
                        "SOUND_WITH_REMARKS",
                        "reviewer",
                        words("reviewer"),
                        "jurisdiction",
                        words("jurisdiction"),
                        "remarks",
                        words("review"));
        engagement.coach().post(at("agreements/1/legal-reviews"), review).expect(204);
    }

    private void isSpokenAbout() {
        Map<String, String> feedback = Map.of("about", "RELATIONSHIP", "text", words("feedback"));
        engagement.client().post(at("feedback"), feedback).expect(201);
    }

    private void rests() {
        Map<String, String> remark = Map.of("remark", words("suspension"));
        engagement.client().post(at("suspension"), remark).expect(204);
        engagement.client().post(at("resumption")).expect(204);
    }

    private void isLookedAtAgain() {
        String copy = at("agreements/1/copy");
        Patience.until("a copy", () -> engagement.client().get(copy).status() == 200);
        String hash = engagement.client().get(copy).json().path("bodyHash").asString();
        Map<String, String> cause = Map.of("cause", "CLIENT_ASKS");
        engagement.client().post(at("reconfirmation/requests"), cause).expect(204);
        Map<String, Object> statement =
                Map.of(
                        "version",
                        1,
                        "bodyHash",
                        hash,
                        "outcome",
                        "UNCHANGED",
                        "reviewed",
                        EVERYTHING,
                        "remark",
                        words("statement"));
        engagement.client().post(at("reconfirmation/statements"), statement).expect(200);
    }

    private void keepsItsCoach() {
        Map<String, String> proposal =
                Map.of("to", world.person(DAVID), "reason", words("handover"));
        String handover = world.as(FRIDA).post(at("handovers"), proposal).expect(201).id();
        Map<String, String> remark = Map.of("remark", words("no-handover"));
        engagement.client().post(at("handovers/" + handover + "/refusal"), remark).expect(204);
    }

    private void comesToItsEnd() {
        String endsAt = engagement.opened().plus(Duration.ofDays(30)).toString();
        Patience.until(
                "notice is given",
                () ->
                        engagement
                                        .client()
                                        .ifMatch(engagement.version(BEN, "agreement"))
                                        .post(
                                                at("end"),
                                                Map.of(
                                                        "reason",
                                                        "COMPLETED",
                                                        "remark",
                                                        words("notice"),
                                                        "endsAt",
                                                        endsAt))
                                        .expect(204, 412)
                                        .status()
                                == 204);
    }

    private String at(String below) {
        return engagement.at("agreement", below);
    }
}
