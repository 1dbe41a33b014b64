package io.confide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.EventLog;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many people and client files at once, over HTTP. */
@NullUnmarked // filled before all tests
class ImportsIT {
    private static final String IMPORTS = "/agreement/imports";
    private static final String HEADER =
            "type,key,name,email,roles,kind,client,coach,programme,contacts\r\n";

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
    void people_and_client_files_come_from_one_table_and_a_repeat_changes_nothing() {
        String programme = linden.programme("sam");
        String name = " \u200fשָׁלוֹם \"Zoë\", n\u0303";
        String table =
                "\ufeff"
                        + HEADER
                        + "engagement,,,,,individual,zoe,NEW-COACH@people.example,,\r\n"
                        + "person,zoe,\""
                        + name.replace("\"", "\"\"")
                        + "\",zoe@people.example,client,,,,,\r\n"
                        + "\r\n"
                        + "person,,\"Coach, new\",New-Coach@people.example,coach;"
                        + " supervisor,,,,,\r\n"
                        + "engagement,two,,,,SPONSORED,"
                        + Office.mail("client")
                        + ","
                        + linden.id("coach")
                        + ","
                        + programme
                        + ","
                        + Office.mail("sam")
                        + "\r\n";
        long before = head();
        JsonNode dry = send(linden.admin(), "", table).expect(200).json();
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(dry.path("flaws")).isEmpty();
        assertThat(dry.path("people").asInt()).isEqualTo(2);
        assertThat(dry.path("engagements").asInt()).isEqualTo(2);
        assertThat(head()).isEqualTo(before);

        TestClient once = linden.admin().key("import-" + UUID.randomUUID());
        Answer done = send(once, "?dryRun=false", table).expect(200);
        assertThat(done.json().path("rows").findValuesAsString("line"))
                .containsExactly("2", "3", "5", "6");
        assertThat(head()).isEqualTo(before + 4);
        String zoe = done.json().at("/rows/1/id").asString();
        JsonNode person = linden.admin().get("/agreement/people/" + zoe).expect(200).json();
        assertThat(person.path("name").asString()).isEqualTo(name);
        assertThat(linden.join("zoe").get("/agreement/engagements/" + id(done, 0)).status())
                .isEqualTo(200);
        assertThat(linden.as("coach").get("/agreement/engagements/" + id(done, 3)).status())
                .isEqualTo(200);

        linden.admin()
                .ifMatch(linden.admin().get("/agreement/people/" + zoe).etag())
                .post("/agreement/people/" + zoe + "/deactivation", Office.NOTHING)
                .expect(204);
        long after = head();
        assertThat(send(once, "?dryRun=false", table).expect(200).body()).isEqualTo(done.body());
        assertThat(head()).isEqualTo(after);
        send(once, "?dryRun=false", table.replace("two", "three"))
                .expectProblem(422, "idempotency-key-reused");
        assertThat(head()).isEqualTo(after);
        send(linden.admin(), "?dryRun=false", table).expectProblem(422, "import-refused");
        assertThat(head()).isEqualTo(after);
    }

    @Test
    void every_bad_cell_is_told_by_line_and_column_and_nothing_happens() {
        String table =
                HEADER
                        + "person,k1,,not-an-address,wizard,SPONSORED,,,,\n"
                        + "person,k1,Ada,ada@x.example,coach,,,,,\n"
                        + "person,@,Ada,ADA@x.example ,,,,,,\n"
                        + "person,,Sam,sam@people.example,sponsor,,,,,\n"
                        + "engagement,,Name,,,duel,nobody,"
                        + linden.id("client")
                        + ",@@,\n"
                        + "engagement,,,,,SPONSORED,"
                        + linden.id("client")
                        + ",ada@x.example,unknown-1,sam@people.example\n"
                        + "robot,,,,,,,,,\n"
                        + "person,only,three\n";
        long before = head();
        JsonNode dry = send(linden.admin(), "?dryRun=true", table).expect(200).json();
        List<String> places =
                dry.path("flaws")
                        .valueStream()
                        .map(it -> it.path("line").asString() + " " + it.path("column").asString())
                        .toList();
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "2 name",
                        "2 email",
                        "2 roles",
                        "2 kind",
                        "3 key",
                        "4 key",
                        "4 email",
                        "4 roles",
                        "5 email",
                        "6 name",
                        "6 kind",
                        "6 client",
                        "6 programme",
                        "7 programme",
                        "8 type",
                        "9 type");
        Answer refused = send(linden.admin(), "?dryRun=false", table);
        refused.expectProblem(422, "import-refused");
        assertThat(refused.json().path("violations").findValuesAsString("field"))
                .hasSize(places.size())
                .contains("/2/name", "/9/type");
        assertThat(refused.text() + dry)
                .doesNotContain("wizard", "not-an-address", "sam@people", "duel", "robot");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void people_of_another_firm_are_nobody_here() {
        String coach = birch.invite("elsewhere", "COACH");
        String table =
                HEADER
                        + "engagement,,,,,INDIVIDUAL,"
                        + linden.id("client")
                        + ","
                        + coach
                        + ",,\n"
                        + "engagement,,,,,INDIVIDUAL,"
                        + linden.id("client")
                        + ",elsewhere@people.example,,\n";
        JsonNode dry = send(linden.admin(), "", table).expect(200).json();
        assertThat(dry.path("flaws").findValuesAsString("column"))
                .containsExactly("coach", "coach");
    }

    @Test
    void what_is_no_table_is_refused_in_either_mode() {
        for (String mode : List.of("?dryRun=true", "?dryRun=false")) {
            send(linden.admin(), mode, "person,Ada\n").expectProblem(400, "unreadable-table");
            send(linden.admin(), mode, HEADER + "person,\"Ada\n")
                    .expectProblem(400, "unreadable-table");
            linden.admin()
                    .header("Content-Type", "text/csv")
                    .send(
                            "POST",
                            IMPORTS + mode,
                            BodyPublishers.ofByteArray(new byte[] {'t', 'y', (byte) 0xff}))
                    .expectProblem(400, "unreadable-table");
        }
        send(linden.admin(), "?dryRun=perhaps", HEADER).expect(400);
        linden.admin().post(IMPORTS, "{}").expect(415);
        send(linden.admin(), "", HEADER + "person,,x,x@x.example,coach,,,,,\n".repeat(9_000))
                .expect(413);
        send(linden.admin().header("Idempotency-Key", ""), "", HEADER).expect(400);
        assertThat(send(linden.admin(), "?dryRun=false", HEADER).expect(200).json().path("rows"))
                .isEmpty();
    }

    @Test
    void thousands_of_rows_come_in_one_go() {
        String table =
                HEADER
                        + IntStream.range(0, 4_000)
                                .mapToObj(i ->
                                        "person,,P" + i + ",p" + i + "@many.example,client,,,,,")
                                .collect(Collectors.joining("\n"));
        long before = head();
        Answer done = send(birch.admin(), "?dryRun=false", table).expect(200);
        assertThat(done.json().path("people").asInt()).isEqualTo(4_000);
        assertThat(head()).isEqualTo(before + 4_000);
        assertThat(
                        birch.admin()
                                .get("/agreement/people?role=CLIENT")
                                .expect(200)
                                .json()
                                .path("items"))
                .hasSize(100);
    }

    private static Answer send(TestClient who, String query, String table) {
        return who.header("Content-Type", "text/csv; charset=UTF-8")
                .send("POST", IMPORTS + query, table);
    }

    private static String id(Answer done, int row) {
        return done.json().at("/rows/" + row + "/id").asString();
    }

    private static long head() {
        return service.bean(EventLog.class).head();
    }
}
