package io.confide.acceptance;

import static io.confide.events.Role.CLIENT;
import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.OLIVIA;
import static io.confide.standalone.demo.DemoCast.PAVEL;
import static io.confide.standalone.demo.DemoCast.SAM;
import static io.confide.standalone.demo.DemoCast.TARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Engagement.Note;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.Voice;
import io.confide.standalone.story.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;

/** The story of one engagement in its chapters; each chapter needs those before it. */
@NullUnmarked // filled by the chapters
final class Telling {
    static final String CANARY = "kanarienvogel-";

    /** Whoever is still of the firm keeps their name: it is filed under the person. */
    private static final Pattern ENGAGEMENTS_WORDS = Pattern.compile(CANARY + "(?!name-)");

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private Engagement anna;
    private Engagement ben;
    private String session;
    private String report;
    private String grant;
    private String disposal;
    private Note kept;

    Telling(World world) {
        this.world = world;
    }

    /** For those who want people at work and something in every log. */
    static Telling upToASession(World world) {
        Telling story = new Telling(world);
        story.theFirmOpensAFileAndInvites();
        story.everybodySignsAndGetsACopy();
        story.aSessionIsHeldAndWrittenDown();
        return story;
    }

    World world() {
        return world;
    }

    Engagement engagement() {
        return anna;
    }

    /** Found again wherever it is stored in clear. */
    static String words(String where) {
        return CANARY + where + "-gelb";
    }

    void theFirmOpensAFileAndInvites() {
        Office office = new Office(world, "story");
        office.open(words("firm"));
        for (DemoCast one : List.of(PAVEL, CORA, SAM, TARA, ANNA, BEN)) {
            office.invite(one, words("name-" + one.username()));
            office.join(one);
        }
        office.invite(
                "zoe", words("name-zoe"), words("name-mail") + "@home.example", Set.of(CLIENT));
        List<String> domains = List.of("acme.example", words("domain") + ".example");
        String programme = office.programme(words("organisation"), domains, SAM, TARA);
        anna = Engagement.sponsored(world, "story:anna", ANNA, CORA, programme, SAM, TARA);
        ben = Engagement.open(world, "story:ben", "INDIVIDUAL", BEN, CORA);
    }

    void anIncompleteAgreementIsRefusedWithWhatIsMissing() {
        anna.draft("early", Terms.incomplete()).expect(200);
        Answer refused = anna.offer("early-offer").expectRule(422, "A4");
        assertThat(refused.json().path("violations").findValuesAsString("field"))
                .contains("personal", "custody");
    }

    void whatIsDeclinedDoesNotBind() {
        Engagement declined = Engagement.open(world, "story:declined", "INDIVIDUAL", BEN, CORA);
        declined.offered(
                1, Terms.individual(BEN, CORA).saying("/terms", "confidentiality", words("no")));
        declined.decline(1, words("decline"));
        declined.show(BEN).expectRule(409, "A2");
    }

    void everybodySignsAndGetsACopy() {
        anna.agreed(
                Terms.sponsored(ANNA, CORA)
                        .storedByTheCoach()
                        .saying("/terms", "confidentiality", words("terms"))
                        .saying("/annex/custody", "where", words("annex")));
        everybodyHasACopy(anna, ANNA, CORA, SAM);
        assertThat(world.as(SAM).get(anna.at("agreement", "agreements/1/copy")).text())
                .doesNotContain("annex", ANNA.email());
    }

    private void everybodyHasACopy(Engagement engagement, DemoCast... parties) {
        String copy = engagement.at("agreement", "agreements/1/copy");
        for (DemoCast party : parties) {
            Patience.until("a copy", () -> world.as(party).get(copy).status() == 200);
        }
    }

    void aSessionIsHeldAndWrittenDown() {
        Instant at = anna.inForceSince();
        session = anna.schedule("plan", "COACHING", at, 60, words("place"));
        anna.purpose(CORA, "toms-proposed", session, purpose("proposed"));
        anna.purpose(ANNA, "toms", session, purpose("agreed"));
        anna.held("held", session, at, 55);
        Note note = anna.note("note", session, words("note"));
        anna.reflect(ANNA, "reflection", session, words("reflection-client"));
        anna.reflect(CORA, "reflection", session, words("reflection-coach"));
        anna.close("close", session);
        anna.correct("addendum", note, words("addendum"), words("addendum-reason"));
        anna.confirm("aim-hers", anna.aim(CORA, "aim-proposed", words("aim-proposed")));
        anna.confirm(
                "action-hers",
                anna.action(CORA, "action-proposed", words("action-proposed"), "2027-02-28"));
        String aim = anna.aim("aim", words("aim"));
        anna.aimProgress("progress", aim, 30);
        String action = anna.action("action", words("action"), "2027-01-31");
        anna.actionProgress("done", action, "DONE", words("action-note"));
        assertThat(anna.client().get(anna.at("session", note.path())).expect(200).text())
                .contains(words("note"));
        assertThat(anna.file(ANNA).toString()).contains(words("reflection-client"));
        assertThat(anna.file(CORA).toString()).doesNotContain(words("reflection-client"));
    }

    private static Engagement.Purpose purpose(String whose) {
        return new Engagement.Purpose(
                words("topic-" + whose),
                words("outcome-" + whose),
                words("meaning-" + whose),
                words("success-" + whose),
                List.of(words("must-" + whose)));
    }

    void theClientKeepsTheirRecords() {
        ben.agreed(Terms.individual(BEN, CORA).keptByTheClient());
        Instant at = ben.inForceSince();
        String met = ben.schedule("plan", "COACHING", at, 60, words("place-kept"));
        ben.held("held", met, at, 60);
        Note note = ben.note("note", met, words("note-kept"));
        String handover = ben.at("session", note.path() + "/handover");
        JsonNode handed = ben.client().get(handover).expect(200).json();
        assertThat(handed.path("text").asString()).isEqualTo(words("note-kept"));
        ben.receive("receipt", note);
        ben.client().get(handover).expect(404);
        assertThat(ben.coach().get(ben.at("session", note.path())).text())
                .doesNotContain(words("note-kept"));
        kept = note;
    }

    /** S5: forward only; what went home stays there. */
    void anotherCustodyHoldsFromThenOn() {
        everybodyHasACopy(ben, BEN, CORA);
        ben.agreed(2, Terms.individual(BEN, CORA).storedByTheCoach());
        Instant at = ben.inForceSince().plusMillis(1);
        String met = ben.schedule("plan-later", "COACHING", at, 60, words("place-stored"));
        ben.held("held-later", met, at, 60);
        AtomicReference<Note> stored = new AtomicReference<>();
        Patience.until(
                "the coach stores",
                () -> {
                    stored.set(ben.note("note-later", met, words("note-stored")));
                    return ben.coach()
                            .get(ben.at("session", stored.get().path()))
                            .text()
                            .contains(words("note-stored"));
                });
        ben.client().get(ben.at("session", stored.get().path() + "/handover")).expect(404);
        assertThat(ben.coach().get(ben.at("session", kept.path())).expect(200).text())
                .doesNotContain(words("note-kept"));
    }

    /** G2. */
    void aKeyBelongsToWhatWasSaidFirst() {
        Voice client = anna.client().key("story:said-once");
        String aims = anna.at("session", "aims");
        Answer first = client.post(aims, Map.of("text", words("said-first"))).expect(201);
        Answer again = client.post(aims, Map.of("text", words("said-first"))).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        Answer other = client.post(aims, Map.of("text", words("said-other"))).expect(422);
        assertThat(other.text()).doesNotContain(CANARY);
        assertThat(anna.client().get(aims).text())
                .containsOnlyOnce(words("said-first"))
                .doesNotContain(words("said-other"));
    }

    /** What the sponsor gets for a report that is there and for one that never was. */
    void theSponsorAsksAndIsAnsweredAsForNothing() {
        anna.ask(SAM, "ask", words("ask"));
        report = anna.report("report", words("report"));
        assertNothingFor(SAM);
        assertNothingFor(TARA);
    }

    private void assertNothingFor(DemoCast contact) {
        Answer hidden = world.as(contact).get(anna.at("consent", report)).expect(404);
        Answer absent = world.as(contact).get(anna.at("consent", "reports/" + NOWHERE)).expect(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
        assertThat(hidden.headers().map().keySet()).isEqualTo(absent.headers().map().keySet());
    }

    void oneContactAndOnlyThatOneReadsTheReport() {
        grant =
                anna.grant(
                        "grant",
                        report,
                        SAM,
                        words("purpose"),
                        anna.opened().plus(Duration.ofDays(30)));
        Answer read = world.as(SAM).get(anna.at("consent", report)).expect(200);
        assertThat(read.text()).contains(words("report"));
        assertNothingFor(TARA);
        Patience.until(
                "the client sees the reading",
                () -> accessLog().findValuesAsString("act").contains("DISCLOSED"));
    }

    private JsonNode accessLog() {
        return anna.client().get(anna.at("views", "access-log")).expect(200).json();
    }

    /** D13: anybody can check what the client was given to prove their consent with. */
    void theReceiptVerifies(String state) {
        Answer answer = anna.client().get(anna.at("consent", grant + "/receipt")).expect(200);
        JsonNode receipt = answer.json().path("receipt");
        assertThat(receipt.path("state").asString()).isEqualTo(state);
        Signatures.published(world, "/consent/keys")
                .verifies(
                        receipt,
                        answer.json().path("keyId").asString(),
                        answer.json().path("signature").asString());
    }

    void onceWithdrawnTheNextReadIsRefused() {
        anna.withdraw("withdraw", grant);
        assertNothingFor(SAM);
    }

    void itEndsAndFallsDue() {
        anna.end("end", words("remark"));
        anna.shorten("shorten");
        anna.due();
    }

    /** T4, T14: nobody disposes of what is held, and nobody lifts a hold alone. */
    void aHoldStopsTheDisposalUntilTwoReleaseIt() {
        Hold hold = Hold.placed(world, anna, FRIDA, words("ground"));
        assertThat(anna.states()).containsOnly("HELD");
        Answer refused = hold.disposal(FRIDA).expectRule(409, "T4");
        assertThat(refused.text()).doesNotContain(words("ground"));
        assertThat(anna.client().get(anna.at("retention", "")).expect(200).text())
                .doesNotContain(words("ground"));
        hold.release(PAVEL).expectRule(409, "T14");
        hold.proposeRelease(FRIDA).expect(204);
        hold.release(FRIDA).expectRule(403, "T14");
        hold.release(PAVEL).expect(204);
        assertThat(anna.states()).containsOnly("DUE");
        assertThat(anna.keeping().json().path("disposals")).isEmpty();
    }

    void itIsApprovedByASecondPersonAndErased() {
        disposal = anna.dispose();
        JsonNode proof = anna.certificate(disposal);
        assertThat(proof.toString()).doesNotContain(CANARY);
        Signatures.published(world, "/retention/keys")
                .verifies(
                        proof.path("certificate"),
                        proof.path("keyId").asString(),
                        proof.path("signature").asString());
    }

    void theOneWhoAskedCannotApprove() {
        ben.end("end", words("remark-kept"));
        ben.shorten("shorten");
        ben.due();
        String proposed =
                "disposals/"
                        + world.as(FRIDA)
                                .ifMatch(ben.keeping().etag())
                                .post(ben.at("retention", "disposals"))
                                .expect(201)
                                .id();
        world.as(FRIDA)
                .ifMatch(ben.keeping().etag())
                .post(ben.at("retention", proposed + "/approval"))
                .expectRule(403, "T14");
    }

    void viewsShowErasedAndARebuildGivesTheSame() {
        Patience.until(
                "the view shows erased",
                () -> anna.file(ANNA).path("stage").asString().equals("ERASED"));
        Patience.until(
                "nothing is readable",
                () -> !ENGAGEMENTS_WORDS.matcher(erasedFile().text()).find());
        Answer before = erasedFile();
        assertThat(before.text()).contains("{\"erased\":true}");
        rebuild();
        Answer after = erasedFile();
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.etag()).isEqualTo(before.etag());
    }

    private Answer erasedFile() {
        return anna.client().get(anna.at("views", "")).expect(200);
    }

    void rebuild() {
        String path = "/ops/projections/client-view/rebuild";
        world.as(OLIVIA).post(path, Map.of("why", words("why"))).expect(202);
        Patience.until(
                "the rebuild is over",
                () ->
                        world.as(OLIVIA)
                                .get(path)
                                .json()
                                .path("state")
                                .asString()
                                .equals("SWITCHED"));
    }

    void theChainsVerify() {
        for (String log : List.of("agreement", "session", "consent", "deletion", "access")) {
            JsonNode finding =
                    world.as(OLIVIA).get("/ops/logs/" + log + "/verification").expect(200).json();
            assertThat(finding.path("whole").asBoolean()).as("%s", finding).isTrue();
        }
    }
}
