package io.confide.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Custody;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.events.Sha256;
import io.confide.service.testing.Answer;
import io.confide.service.testing.ApiSnapshot;
import io.confide.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP, on a real broker and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionServiceIT {
    private static final String PLAN =
            """
            {"type":"COACHING","startsAt":"2026-11-20T09:00:00Z","minutes":60,"place":"the library"}
            """;
    private static final String HELD =
            """
            {"occurredAt":"2026-11-20T09:05:00Z","minutes":55}
            """;
    private static final String HELD_AFTER_THE_REST =
            """
            {"occurredAt":"2026-11-20T09:10:00Z","minutes":50}
            """;
    private static final String PURPOSE =
            """
            {"topic":"delegating","outcome":"a plan","meaning":"time","success":"two tasks",\
            "mustAddress":["holidays"]}
            """;
    private static final String NOTE =
            """
            {"text":"We spoke about delegating."}
            """;

    private static final String AIM =
            """
            {"text":"delegate more"}
            """;

    private Office office;

    @BeforeAll
    void open() {
        office = Office.open();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void a_session_goes_from_plan_to_close() {
        Table table = office.table(Custody.COACH_STORES);
        Answer planned = table.client().post("sessions", PLAN);
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.header("Location").orElse(""))
                .endsWith("/sessions/" + planned.json().at("/id").asString());
        assertThat(planned.header("Confide-Position").orElse("")).startsWith("session:");
        String session = "sessions/" + planned.json().at("/id").asString();

        assertThat(table.coach().put(session + "/agreement", PURPOSE).status()).isEqualTo(204);
        assertThat(
                        table.client()
                                .get(session + "/agreement")
                                .json()
                                .at("/proposed/topic")
                                .asString())
                .isEqualTo("delegating");
        assertThat(table.client().post(session + "/agreement/confirmation", "").status())
                .isEqualTo(204);
        assertThat(table.client().get(session + "/agreement").json().at("/agreed/topic").asString())
                .isEqualTo("delegating");

        Answer held = table.coach().post(session + "/held", HELD);
        assertThat(held.json().at("/occurredAt").asString()).isEqualTo("2026-11-20T09:05:00Z");
        assertThat(held.json().at("/delay").asString()).startsWith("PT");

        Answer note = table.coach().post(session + "/notes", NOTE);
        assertThat(note.status()).isEqualTo(201);
        assertThat(note.json().at("/custody").asString()).isEqualTo("COACH_STORES");
        assertThat(table.coach().post(session + "/close", "").status()).isEqualTo(204);

        Answer overview = table.client().get("");
        assertThat(overview.json().at("/sessions/0/status").asString()).isEqualTo("CLOSED");
        assertThat(overview.json().at("/closedMinutes").asInt()).isEqualTo(55);
        assertThat(overview.text()).doesNotContain("delegating");
    }

    @Test
    void before_the_first_session_the_file_is_empty() {
        Answer overview = office.table(Custody.COACH_STORES).client().get("");
        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.header("ETag").orElse("")).isEqualTo("\"0\"");
        assertThat(overview.json().at("/sessions").isEmpty()).isTrue();
    }

    @Test
    void a_coaching_session_is_refused_before_the_agreement_is_in_force() {
        Table table = office.tableWithoutAgreement();
        String session = table.planned(PLAN);
        Answer refused = table.coach().post(session + "/held", HELD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/rule").asString()).isEqualTo("A6");
        assertThat(refused.json().at("/remedy").asString()).isNotEmpty();
        assertThat(table.client().get(session).json().at("/status").asString())
                .isEqualTo("SCHEDULED");
    }

    @Test
    void a12_a_new_coach_finds_of_earlier_records_what_the_client_released() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        String note = "notes/" + id(table.coach().post(session + "/notes", NOTE).expect(201));
        id(table.client().post("aims", "{\"text\":\"say no\"}").expect(201));
        Voice cleo = table.handedOver(RecordClass.K4);
        table.coach().get("").expect(404);
        assertThat(cleo.get("").expect(200).json().at("/sessions").isEmpty()).isTrue();
        cleo.get(session).expect(404);
        cleo.get(note).expect(404);
        assertThat(cleo.get("aims").expect(200).text()).contains("say no");
        String own = "notes/" + id(cleo.post(next(table, cleo) + "/notes", NOTE).expect(201));
        cleo.get(own).expect(200);
        table.client().get(note).expect(200);
    }

    private static String next(Table table, Voice coach) {
        String session = table.planned(PLAN);
        coach.post(session + "/held", HELD).expect(200);
        return session;
    }

    private static String id(Answer made) {
        return made.json().at("/id").asString();
    }

    @Test
    void a6_what_was_held_while_the_agreement_rested_is_no_coaching_session_later_either() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.planned(PLAN);
        PersonId ada = new PersonId("ada");
        Instant nine = Instant.parse("2026-11-20T09:00:00Z");
        office.told(
                new AgreementSuspended(table.engagement(), 1, ada, nine, Personal.of("a rest")));
        table.coach().post(session + "/held", HELD).expectRule(409, "A6");
        office.told(
                new AgreementResumed(
                        table.engagement(), 1, ada, nine.plus(Duration.ofMinutes(10))));
        table.coach().post(session + "/held", HELD).expectRule(409, "A6");
        table.coach().post(session + "/held", HELD_AFTER_THE_REST).expect(200);
    }

    @Test
    void a6_an_amendment_does_not_move_the_day_from_which_sessions_count() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.planned(PLAN);
        office.signed(table, 2);
        table.coach().post(session + "/held", HELD).expect(200);
    }

    @Test
    void a6_a_late_entry_from_before_the_agreement_is_no_coaching_session() {
        Table table = office.tableWithoutAgreement();
        String session = table.planned(PLAN);
        office.signed(table, 1);
        table.coach().post(session + "/held", HELD).expectRule(409, "A6");
    }

    @Test
    void to_everybody_else_there_is_nothing_here() {
        Table table = office.table(Custody.COACH_STORES);
        List<String> unknown = table.coach().at("no-such-engagement").get("").everything();
        assertThat(table.firmAdmin().get("").everything()).isEqualTo(unknown);
        assertThat(table.sponsor().get("").everything()).isEqualTo(unknown);
        assertThat(table.coachOfAnotherFirm().get("").everything()).isEqualTo(unknown);
        assertThat(table.coach().at("NO_ID_AT_ALL").get("").everything()).isEqualTo(unknown);
        assertThat(unknown.getFirst()).isEqualTo("404");
    }

    @Test
    void an_id_of_another_engagement_is_as_unknown_as_none() {
        Table other = office.table(Custody.COACH_STORES);
        String foreign = other.planned(PLAN);
        Table table = office.table(Custody.COACH_STORES);
        table.planned(PLAN);
        assertThat(table.coach().get(foreign).everything())
                .isEqualTo(table.coach().get("sessions/no-such-session").everything());
        assertThat(table.coach().post(foreign + "/held", HELD).text())
                .isEqualTo(table.coach().post("sessions/no-such-session/held", HELD).text());
    }

    @Test
    void strangers_must_sign_in() {
        assertThat(office.table(Custody.COACH_STORES).stranger().get("").status()).isEqualTo(401);
    }

    @Test
    void a_new_date_needs_the_version_it_is_about() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.planned(PLAN);
        String path = session + "/reschedule";
        String date = "{\"startsAt\":\"2026-11-21T09:00:00Z\",\"minutes\":90}";
        assertThat(table.client().post(path, date).status()).isEqualTo(428);
        assertThat(table.client().ifMatch("\"99\"").post(path, date).status()).isEqualTo(412);
        String version = table.client().get("").etag();
        assertThat(table.client().ifMatch(version).post(path, date).status()).isEqualTo(204);
        assertThat(table.client().get(session).json().at("/startsAt").asString())
                .isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void a_repeat_gets_the_first_answer() {
        Table table = office.table(Custody.COACH_STORES);
        String key = UUID.randomUUID().toString();
        Answer first = table.client().key(key).post("sessions", PLAN);
        Answer again = table.client().key(key).post("sessions", PLAN);
        assertThat(again.everything()).isEqualTo(first.everything());
        assertThat(table.client().get("").json().at("/sessions").size()).isEqualTo(1);
        Answer other = table.client().key(key).post("sessions", PLAN.replace("60", "90"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(table.client().key("").post("sessions", PLAN).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"text\":1}",
                "{\"text\":null}",
                "{\"text\":\"  \"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"author\":\"ada\"}",
                "{\"text\":\"a\"} {}",
                "{}"
            })
    void what_is_not_understood_is_refused_and_changes_nothing(String body) {
        Table table = office.table(Custody.COACH_STORES);
        Answer refused = table.client().post("aims", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.text()).doesNotContain("io.confide", "Exception");
        assertThat(table.client().get("").etag()).isEqualTo("\"0\"");
    }

    @Test
    void too_much_is_refused() {
        String text = "{\"text\":\"" + "a".repeat(300 * 1024) + "\"}";
        assertThat(office.table(Custody.COACH_STORES).client().post("aims", text).status())
                .isEqualTo(413);
    }

    @Test
    void an_illegal_step_names_the_rule() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.planned(PLAN);
        Answer early = table.coach().post(session + "/notes", NOTE);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().at("/rule").asString()).isEqualTo("S6");
        Answer byCoach = table.coach().put(session + "/recording", recording(false));
        assertThat(byCoach.status()).isEqualTo(403);
        assertThat(byCoach.json().at("/rule").asString()).isEqualTo("S11");
        Answer future =
                table.coach()
                        .post(
                                session + "/held",
                                "{\"occurredAt\":\"2999-01-01T00:00:00Z\",\"minutes\":55}");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.json().at("/rule").asString()).isEqualTo("S7");
        assertThat(future.json().at("/violations/0/field").asString()).isEqualTo("/occurredAt");
    }

    @Test
    void the_client_decides_on_recording() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.planned(PLAN);
        Answer beyond = table.client().put(session + "/recording", recording(true));
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.json().at("/rule").asString()).isEqualTo("S11");
    }

    @Test
    void a_kept_note_passes_into_the_clients_hands() {
        Table table = office.table(Custody.CLIENT_KEEPS);
        String session = table.held(PLAN, HELD);
        String key = UUID.randomUUID().toString();
        Answer written = table.coach().key(key).post(session + "/notes", NOTE);
        assertThat(written.json().at("/custody").asString()).isEqualTo("CLIENT_KEEPS");
        String note = "notes/" + written.json().at("/id").asString();

        assertThat(table.coach().get(note + "/handover").everything())
                .isEqualTo(table.coach().get("notes/no-such-note/handover").everything());
        assertThat(table.coach().get(note).text()).doesNotContain("delegating");

        Answer handed = table.client().get(note + "/handover");
        assertThat(handed.json().at("/text").asString()).isEqualTo("We spoke about delegating.");
        String hash = handed.json().at("/hash").asString();
        assertThat(hash)
                .isEqualTo(
                        Sha256.of(
                                        handed.json()
                                                .at("/text")
                                                .asString()
                                                .getBytes(StandardCharsets.UTF_8))
                                .hex());

        Answer wrong = table.client().post(note + "/receipt", receipt("0".repeat(64)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/rule").asString()).isEqualTo("S5");
        assertThat(table.coach().post(note + "/receipt", receipt(hash)).status()).isEqualTo(403);

        Answer receipt = table.client().post(note + "/receipt", receipt(hash));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().at("/hash").asString()).isEqualTo(hash);
        assertThat(receipt.json().at("/to").asString()).isEqualTo("ada");
        assertThat(table.client().get(note + "/handover").status()).isEqualTo(404);
        assertThat(table.client().get(note).text()).doesNotContain("delegating");

        Answer again = table.coach().key(key).post(session + "/notes", NOTE);
        assertThat(again.everything()).isEqualTo(written.everything());
        assertThat(table.client().get(note + "/handover").status()).isEqualTo(404);
        assertThat(office.service().bean(Storage.class).documents().count("handover-boxes"))
                .isZero();
        assertThat(table.correction(note).json().at("/rule").asString()).isEqualTo("S5");
    }

    @Test
    void a_closed_note_is_corrected_beside_it() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        String note =
                "notes/" + table.coach().post(session + "/notes", NOTE).json().at("/id").asString();
        table.coach().post(session + "/close", "");
        assertThat(table.coach().post(session + "/notes", NOTE).json().at("/rule").asString())
                .isEqualTo("S6");
        assertThat(table.correction(note).status()).isEqualTo(201);
        Answer read = table.client().get(note);
        assertThat(read.json().at("/text").asString()).isEqualTo("We spoke about delegating.");
        assertThat(read.json().at("/addenda/0/reason").asString()).isEqualTo("a word was wrong");
    }

    @Test
    void what_the_coach_reads_is_told_before_it_is_answered() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        String note = table.coach().post(session + "/notes", NOTE).json().at("/id").asString();
        assertThat(table.client().get("notes/" + note).status()).isEqualTo(200);
        assertThat(table.reads()).isEmpty();
        assertThat(table.coach().get("notes/" + note).status()).isEqualTo(200);
        assertThat(table.reads()).containsExactly("K6 " + note);
    }

    @Test
    void looking_does_not_change_the_version() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        String note = table.coach().post(session + "/notes", NOTE).json().at("/id").asString();
        String before = table.coach().get("").etag();
        table.coach().get("notes/" + note);
        assertThat(table.coach().get("").etag()).isEqualTo(before);
    }

    @Test
    void two_reflection_logs_never_mix() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        String path = session + "/reflections";
        String clients =
                table.client().post(path, "{\"text\":\"mine\"}").json().at("/id").asString();
        String coachs =
                table.coach().post(path, "{\"text\":\"yours\"}").json().at("/id").asString();

        assertThat(table.coach().get("reflections").json().at("/items").size()).isEqualTo(1);
        assertThat(table.coach().get("reflections/" + clients).everything())
                .isEqualTo(table.coach().get("reflections/no-such-entry").everything());
        assertThat(table.client().get("reflections/" + coachs).status()).isEqualTo(404);
        assertThat(table.client().get("reflections").text()).contains("mine");
        assertThat(table.reads()).isEmpty();

        assertThat(table.client().post("reflections/" + clients + "/sharing", "").status())
                .isEqualTo(204);
        assertThat(table.coach().get("reflections/" + clients).json().at("/text").asString())
                .isEqualTo("mine");
        assertThat(table.reads()).containsExactly("K7 " + clients);
    }

    @Test
    void aims_and_actions_are_the_clients() {
        Table table = office.table(Custody.COACH_STORES);
        String aim =
                table.coach()
                        .post("aims", "{\"text\":\"delegate more\"}")
                        .json()
                        .at("/id")
                        .asString();
        assertThat(table.client().get("aims/" + aim).json().at("/set").asBoolean()).isFalse();
        Answer byCoach = table.coach().post("aims/" + aim + "/confirmation", "");
        assertThat(byCoach.status()).isEqualTo(403);
        assertThat(byCoach.json().at("/rule").asString()).isEqualTo("S1");
        assertThat(table.client().post("aims/" + aim + "/confirmation", "").status())
                .isEqualTo(204);
        assertThat(table.client().post("aims/" + aim + "/progress", "{\"progress\":40}").status())
                .isEqualTo(204);
        assertThat(table.client().get("aims").json().at("/items/0/progress").asInt()).isEqualTo(40);

        String action =
                table.client()
                        .post("actions", "{\"text\":\"ask Tom\",\"due\":\"2026-12-01\"}")
                        .json()
                        .at("/id")
                        .asString();
        assertThat(
                        table.client()
                                .post(
                                        "actions/" + action + "/progress",
                                        "{\"status\":\"DONE\",\"note\":\"he said yes\"}")
                                .status())
                .isEqualTo(204);
        assertThat(table.client().get("actions/" + action).json().at("/status").asString())
                .isEqualTo("DONE");
    }

    @Test
    void after_the_end_held_sessions_are_documented_and_nothing_new_begins() {
        Table table = office.table(Custody.COACH_STORES);
        String session = table.held(PLAN, HELD);
        table.end();
        assertThat(table.client().post("sessions", PLAN).json().at("/rule").asString())
                .isEqualTo("A9");
        assertThat(table.coach().post(session + "/notes", NOTE).status()).isEqualTo(201);
    }

    @Test
    void what_is_erased_stays_erased_and_is_answered_for() {
        Table table = office.table(Custody.CLIENT_KEEPS);
        String session = table.held(PLAN, HELD);
        String note = "notes/" + idOf(table.coach().post(session + "/notes", NOTE));
        String aim = "aims/" + idOf(table.client().post("aims", AIM));

        table.erase();

        SessionErasureAnswered answered = table.erasureAnswered();
        assertThat(answered.answer().purged()).isEqualTo(1);
        assertThat(answered.answer().tried()).isGreaterThanOrEqualTo(3);
        assertThat(answered.answer().unreadable()).isEqualTo(answered.answer().tried());
        assertThat(table.client().get(note + "/handover").status()).isEqualTo(404);
        assertThat(table.client().get(aim).json().at("/erased").asBoolean()).isTrue();
        assertThat(table.client().get(aim).text()).doesNotContain("delegate more");
        assertThat(table.client().get(session).json().at("/minutes").asInt()).isEqualTo(55);
        table.client().post("aims", AIM).expectRule(409, "T5");
    }

    @Test
    void the_api_is_as_described() {
        ApiSnapshot.check(office.service(), "session-service");
    }

    private static String idOf(Answer created) {
        return created.expect(201).json().at("/id").asString();
    }

    private static String recording(boolean yes) {
        return "{\"recording\":" + yes + ",\"artificialIntelligence\":false}";
    }

    private static String receipt(String hash) {
        return "{\"hash\":\"" + hash + "\"}";
    }
}
