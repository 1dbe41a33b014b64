package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.DAVID;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.SAM;
import static io.confide.standalone.demo.DemoCast.TARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each rule of an agreement, from outside, as {@code docs/rules/agreement.md} shows it by curl. */
@NullUnmarked // filled before all tests
class AgreementRulesSpec {
    private static final String OTHER_HASH = "0".repeat(64);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Installation installed;
    private static World world;
    private static String acme;
    private static int told;

    @BeforeAll
    static void install() {
        installed = Installed.in(directory);
        world = installed.world();
        Office office = new Office(world, "rules");
        office.open("Linden Coaching");
        List.of(ANNA, CORA, DAVID, SAM, TARA).forEach(office::welcome);
        acme = office.programme("Acme Logistics GmbH", SAM, TARA);
    }

    @AfterAll
    static void stop() {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void a1_what_is_offered_does_not_change_and_the_next_version_tells_its_difference() {
        Engagement told = opened().offered(1, terms());
        told.draft("again", terms()).expectRule(409, "A1");
        Engagement agreed = agreed();
        agreed.offered(2, terms().saying("/terms", "conflicts", "None since the merger."));
        JsonNode difference =
                agreed.client()
                        .get(agreed.at("agreement", "agreements/2/difference?from=1"))
                        .expect(200)
                        .json();
        assertThat(difference.path("terms").findValuesAsString("term"))
                .containsExactly("conflicts");
    }

    @Test
    void a2_one_person_signs_one_content_once_and_only_what_they_were_shown() {
        Engagement told = opened().offered(1, terms());
        String signatures = told.at("agreement", "agreements/1/signatures");
        told.client().post(signatures, hashes(OTHER_HASH, OTHER_HASH)).expectRule(409, "A2");
        told.show(ANNA).expect(200);
        told.client().post(signatures, hashes(OTHER_HASH, OTHER_HASH)).expectRule(409, "A2");
        told.sign(ANNA).expect(201);
        JsonNode shown = told.show(ANNA).json();
        told.client()
                .post(
                        signatures,
                        hashes(
                                shown.path("bodyHash").asString(),
                                shown.path("annexHash").asString()))
                .expectRule(409, "A2");
    }

    @Test
    void a3_nobody_signs_for_another() {
        Engagement told = opened().offered(1, terms());
        String signatures = told.at("agreement", "agreements/1/signatures");
        world.as(FRIDA).post(signatures, Map.of("bodyHash", OTHER_HASH)).expect(404);
        told.show(TARA).expect(200);
        String hash = told.show(TARA).json().path("bodyHash").asString();
        world.as(TARA).post(signatures, Map.of("bodyHash", hash)).expectRule(403, "A3");
    }

    @Test
    void a4_it_binds_when_it_says_all_it_must_and_all_have_signed() {
        Engagement told = opened();
        told.draft("short", Terms.incomplete()).expect(200);
        Answer refused = told.offer("too-early").expectRule(422, "A4");
        assertThat(refused.json().path("violations")).isNotEmpty();
        told.offered(1, terms());
        told.sign(ANNA).expect(201);
        told.sign(CORA).expect(201);
        assertThat(outside(told).has("inForce")).isFalse();
        told.sign(SAM).expect(201);
        assertThat(outside(told).path("inForce").asInt()).isEqualTo(1);
    }

    @Test
    void a5_the_annex_has_its_own_hash_and_the_sponsor_no_trace_of_it() {
        Engagement told = opened().offered(1, terms());
        JsonNode clients = told.show(ANNA).expect(200).json();
        Answer sponsors = told.show(SAM).expect(200);
        assertThat(clients.path("annexHash").asString()).hasSize(64);
        assertThat(sponsors.text()).doesNotContainIgnoringCase("annex");
        world.as(SAM)
                .post(
                        told.at("agreement", "agreements/1/signatures"),
                        hashes(
                                clients.path("bodyHash").asString(),
                                clients.path("annexHash").asString()))
                .expectRule(409, "A5");
    }

    @Test
    void a6_no_coaching_session_is_held_before_and_an_initiation_meeting_is() {
        Engagement told = opened();
        String coaching = told.schedule("early", "COACHING", told.opened(), 60, "Linden, room 1");
        heldAt(told, coaching, told.opened()).expectRule(409, "A6");
        String initiation =
                told.schedule("first", "INITIATION", told.opened(), 60, "Linden, room 1");
        told.held("first:held", initiation, told.opened(), 60).expect(200);
        told.agreed(terms());
        heldAt(told, coaching, told.inForceSince().minus(Duration.ofDays(1))).expectRule(409, "A6");
        heldAt(told, coaching, told.inForceSince()).expect(200);
    }

    @Test
    void a7_nothing_lasts_longer_until_the_client_has_signed_it() {
        Engagement told = agreed();
        told.offered(2, terms().saying("/terms/retention/periods", "RECORDS", "P9Y"));
        signSecond(told, CORA);
        signSecond(told, SAM);
        assertThat(outside(told).path("inForce").asInt()).isEqualTo(1);
        signSecond(told, ANNA);
        assertThat(outside(told).path("inForce").asInt()).isEqualTo(2);
    }

    @Test
    void a8_an_agreement_in_force_discloses_nothing_by_itself() {
        Engagement told = agreed();
        told.report("report", "It goes well.");
        Patience.until(
                "the sponsor finds an empty list",
                () ->
                        world.as(SAM)
                                .get(told.at("consent", "reports"))
                                .expect(200)
                                .json()
                                .path("items")
                                .isEmpty());
    }

    @Test
    void a9_any_party_ends_it_and_that_opens_nothing() {
        Engagement told = agreed();
        told.report("report", "It goes well.");
        Answer before = world.as(SAM).get(told.at("consent", "reports")).expect(200);
        Patience.until(
                "the sponsor ends it",
                () ->
                        world.as(SAM)
                                        .ifMatch(told.version(SAM, "agreement"))
                                        .post(
                                                told.at("agreement", "end"),
                                                Map.of("reason", "SPONSOR_STOPS"))
                                        .expect(204, 412)
                                        .status()
                                == 204);
        assertThat(outside(told).path("status").asString()).isEqualTo("ENDED");
        assertThat(world.as(SAM).get(told.at("consent", "reports")).expect(200).text())
                .isEqualTo(before.text());
    }

    @Test
    void a10_every_party_gets_a_copy_that_anybody_can_check() throws Exception {
        Engagement told = agreed();
        Path keys = directory.resolve("keys.json");
        Files.write(keys, world.nobody().get("/agreement/keys").expect(200).body());
        for (DemoCast party : List.of(ANNA, CORA, SAM)) {
            Path copy = directory.resolve(party.username() + ".html");
            Answer page = world.as(party).get(told.at("agreement", "agreements/1/copy.html"));
            Files.write(copy, page.expect(200).body());
            assertThat(verified(copy, keys)).isZero();
        }
        Path forged = directory.resolve("forged.html");
        String page = Files.readString(directory.resolve("anna.html"));
        Files.writeString(forged, page.replace("before noon", "after noon"));
        assertThat(verified(forged, keys)).isEqualTo(1);
    }

    @Test
    void a11_one_version_is_in_force_and_an_amendment_waits_beside_it() {
        Engagement told = agreed();
        told.offered(2, terms().saying("/terms", "conflicts", "None since the merger."));
        assertThat(statuses(told)).containsExactly("IN_FORCE", "OFFERED");
        for (DemoCast party : List.of(ANNA, CORA, SAM)) {
            signSecond(told, party);
        }
        assertThat(statuses(told)).containsExactly("SUPERSEDED", "IN_FORCE");
    }

    @Test
    void a12_the_coach_changes_when_the_client_agrees_and_takes_what_she_releases() {
        Engagement told = agreed();
        String words = "I say no in time.";
        String aim = told.at("session", told.aim("aim", words));
        String handover =
                world.as(FRIDA)
                        .post(
                                told.at("agreement", "handovers"),
                                Map.of("to", world.person(DAVID), "reason", "parental leave"))
                        .expect(201)
                        .id();
        world.as(DAVID).get(told.at("views", "")).expect(404);
        told.client()
                .post(
                        told.at("agreement", "handovers/" + handover + "/agreement"),
                        Map.of("released", List.of()))
                .expect(204);
        told.coach().get(told.at("agreement", "")).expect(404);
        Patience.until(
                "the new coach finds the file, without the earlier aim",
                () -> world.as(DAVID).get(told.at("views", "")).status() == 200);
        assertThat(told.client().get(told.at("views", "")).text()).contains(words);
        assertThat(world.as(DAVID).get(told.at("views", "")).text()).doesNotContain(words);
        world.as(DAVID).get(aim).expect(404);
        told.client().get(aim).expect(200);
    }

    private static Answer heldAt(Engagement engagement, String session, Instant moment) {
        return engagement
                .coach()
                .post(
                        engagement.at("session", session + "/held"),
                        Map.of("occurredAt", moment.toString(), "minutes", 60));
    }

    private static Engagement opened() {
        told++;
        return Engagement.sponsored(world, "rules-" + told, ANNA, CORA, acme, SAM, TARA);
    }

    /** And everybody has their copy: nothing moves by itself any more. */
    private static Engagement agreed() {
        Engagement engagement = opened().agreed(terms());
        Patience.until(
                "three copies",
                () -> outside(engagement).path("versions").path(0).path("copies").size() == 3);
        return engagement;
    }

    private static Terms terms() {
        return Terms.sponsored(ANNA, CORA).storedByTheCoach();
    }

    private static JsonNode outside(Engagement engagement) {
        return engagement.client().get(engagement.at("agreement", "")).expect(200).json();
    }

    private static List<String> statuses(Engagement engagement) {
        return outside(engagement).path("versions").findValuesAsString("status");
    }

    private static void signSecond(Engagement engagement, DemoCast party) {
        JsonNode shown =
                world.as(party)
                        .post(engagement.at("agreement", "agreements/2/showing"))
                        .expect(200)
                        .json();
        Object signature =
                shown.has("annexHash")
                        ? hashes(
                                shown.path("bodyHash").asString(),
                                shown.path("annexHash").asString())
                        : Map.of("bodyHash", shown.path("bodyHash").asString());
        world.as(party)
                .post(engagement.at("agreement", "agreements/2/signatures"), signature)
                .expect(201);
    }

    private static Map<String, String> hashes(String body, String annex) {
        return Map.of("bodyHash", body, "annexHash", annex);
    }

    /** As {@code ./confide verify-agreement} does it, in a process that knows nothing else. */
    private static int verified(Path copy, Path keys) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.confide.agreement.copies.VerifyAgreement",
                                copy.toString(),
                                keys.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("verified.txt").toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
