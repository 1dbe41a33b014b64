package io.confide.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.AccessEvent.OperationPerformed;
import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.Capacity;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {
    private Web web;
    private Fakes.RememberingJournal journal;

    @BeforeAll
    void start() {
        web = new Web();
        journal = web.bean(Fakes.RememberingJournal.class);
    }

    @BeforeEach
    void afresh() {
        journal.entered.clear();
        web.bean(Fakes.OneStory.class).tell(Story.running());
    }

    @AfterAll
    void stop() {
        web.close();
    }

    @Test
    void without_a_token_nobody_comes_in() {
        assertThat(web.send(web.request("/views/me").build()).statusCode()).isEqualTo(401);
    }

    @Test
    void i_am_told_who_i_am() {
        assertThat(web.get("ana", "/views/me").body())
                .contains("\"person\":\"ana\"")
                .contains("\"name\":\"Name of ana\"");
    }

    @Test
    void the_clients_own_reading_leaves_no_trace() {
        HttpResponse<String> file = web.get("ana", "/views/engagements/e1");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("«K6» note").contains("«K7» own reflection");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(journal.entered).isEmpty();
    }

    @Test
    void the_coachs_reading_is_in_the_log_once_for_each_kind() {
        assertThat(web.get("ben", "/views/engagements/e1").statusCode()).isEqualTo(200);
        assertThat(journal.entered)
                .allSatisfy(e -> assertThat(((RecordRead) e).as()).isEqualTo(Capacity.COACH))
                .extracting(e -> ((RecordRead) e).kind())
                .containsExactly(
                        RecordClass.K3P,
                        RecordClass.K4,
                        RecordClass.K5,
                        RecordClass.K6,
                        RecordClass.K7,
                        RecordClass.K10);
    }

    @Test
    void who_has_this_very_answer_reads_nothing_new() {
        HttpResponse<String> first = web.get("ben", "/views/engagements/e1");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        journal.entered.clear();
        HttpResponse<String> again =
                web.send(
                        web.as("ben", "/views/engagements/e1")
                                .header("If-None-Match", etag)
                                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(journal.entered).isEmpty();
    }

    @Test
    void foreign_unknown_unentitled_and_impossible_are_one_and_the_same() {
        HttpResponse<String> unknown = web.get("ana", "/views/engagements/e2");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(web.get("zoe", "/views/engagements/e1").body()).isEqualTo(unknown.body());
        assertThat(web.get("ana", "/views/engagements/NO%20ID").body()).isEqualTo(unknown.body());
        HttpResponse<String> unentitled = web.get("ben", "/views/engagements/e1/access-log");
        assertThat(unentitled.statusCode()).isEqualTo(404);
        assertThat(unentitled.body()).isEqualTo(unknown.body());
    }

    @Test
    void lists_hold_what_is_ones_own() {
        assertThat(web.get("ben", "/views/engagements?as=coach").body())
                .contains("\"id\":\"e1\"")
                .contains("\"openActions\":1");
        assertThat(web.get("ben", "/views/engagements?as=client").body()).contains("\"items\":[]");
        assertThat(web.get("ben", "/views/engagements?as=firm").body()).contains("\"items\":[]");
        assertThat(web.get("adam", "/views/engagements?as=firm").body())
                .contains("\"id\":\"e1\"")
                .doesNotContain("openActions");
        assertThat(web.get("ben", "/views/engagements?as=boss").statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_is_of_the_one_side_somebody_is_on() {
        assertThat(web.get("ben", "/views/engagements").body())
                .isEqualTo(web.get("ben", "/views/engagements?as=coach").body());
        assertThat(web.get("ana", "/views/engagements").body())
                .isEqualTo(web.get("ana", "/views/engagements?as=client").body());
    }

    @Test
    void the_client_sees_who_read_what() {
        assertThat(web.get("ana", "/views/engagements/e1/access-log").body())
                .contains("\"act\":\"DISCLOSED\"")
                .contains("\"grant\":\"g1\"")
                .contains("Name of ben");
    }

    @Test
    void the_history_is_for_whom_the_file_is() {
        assertThat(web.get("ana", "/views/engagements/e1/history").body())
                .contains("\"position\":1,\"event\":\"engagement.opened\"")
                .contains("Version 1 came into force.");
        assertThat(web.get("sue", "/views/engagements/e1/history").body())
                .contains("agreement.offered")
                .doesNotContain("agreement.drafted");
        HttpResponse<String> unknown = web.get("zoe", "/views/engagements/e2/history");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(web.get("zoe", "/views/engagements/e1/history").body())
                .isEqualTo(unknown.body());
        assertThat(journal.entered).isEmpty();
    }

    @Test
    void the_register_is_the_firms_and_a_file_for_a_spreadsheet_too() {
        assertThat(web.get("adam", "/views/register?status=in-force&sort=due").body())
                .contains("\"id\":\"e1\"", "\"standings\":[\"IN_FORCE\"]", "Name of ben")
                .doesNotContain("«");
        assertThat(web.get("adam", "/views/register?status=lapsed").body())
                .isEqualTo("{\"items\":[]}");
        HttpResponse<String> file =
                web.send(web.as("adam", "/views/register").header("Accept", "text/csv").build());
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body())
                .startsWith("engagement,kind,stage,")
                .contains("\r\ne1,sponsored,in-force,in-force,Name of ana,Name of ben,");
        assertThat(web.get("adam", "/views/register.csv").body()).isEqualTo(file.body());
        assertThat(web.get("ben", "/views/register").statusCode()).isEqualTo(404);
        assertThat(web.get("ana", "/views/register.csv").statusCode()).isEqualTo(404);
        assertThat(web.get("adam", "/views/register?status=asleep").statusCode()).isEqualTo(400);
        assertThat(web.get("adam", "/views/register?after=nothing").statusCode()).isEqualTo(400);
    }

    @Test
    void the_calendar_is_by_month_and_of_ones_own() {
        assertThat(web.get("ben", "/views/calendar?from=2026-01&months=3").body())
                .contains("\"zone\":\"UTC\"", "{\"month\":\"2026-01\",\"items\":[]}")
                .contains("\"on\":\"2026-02-04\",\"what\":\"SESSION\"", "Name of ana");
        assertThat(web.get("adam", "/views/calendar?from=2026-02&months=1").body())
                .contains("\"what\":\"SESSION\"");
        assertThat(web.get("sue", "/views/calendar").statusCode()).isEqualTo(404);
        assertThat(web.get("ben", "/views/calendar?from=soon").statusCode()).isEqualTo(400);
        assertThat(web.get("ben", "/views/calendar?months=0").statusCode()).isEqualTo(400);
    }

    @Test
    void who_was_the_coach_before_is_told_nothing_any_more() {
        web.bean(Fakes.OneStory.class)
                .tell(Story.running().then(Way.day(4), Way.proposed("h1"), Way.handedOver("h1")));

        HttpResponse<String> unknown = web.get("ben", "/views/engagements/e2");
        assertThat(web.get("ben", "/views/engagements/e1").body()).isEqualTo(unknown.body());
        assertThat(web.get("ben", "/views/engagements/e1/history").statusCode()).isEqualTo(404);
    }

    @Test
    void for_everybody_but_operations_there_are_no_operations() {
        assertThat(web.get("ana", "/ops/health").statusCode()).isEqualTo(404);
        assertThat(web.get("adam", "/ops/projections").statusCode()).isEqualTo(404);
    }

    @Test
    void health_names_the_service_that_is_not_there() {
        assertThat(web.get("ops", "/ops/health").body())
                .contains("\"well\":false")
                .contains("{\"name\":\"agreement\",\"ready\":true,\"reachable\":true")
                .contains("\"head\":7,\"unpublished\":2")
                .contains("{\"name\":\"session\",\"ready\":false,\"reachable\":false}");
    }

    @Test
    void a_rebuild_has_a_reason_and_is_done_once() {
        String path = "/ops/projections/client-view/rebuild";
        assertThat(web.post("ops", path, "{\"why\":\"\"}", "k1").statusCode()).isBetween(400, 422);
        assertThat(web.post("ops", path, "{\"why\":\"to be sure\"}", "k2").statusCode())
                .isEqualTo(202);
        assertThat(web.post("ops", path, "{\"why\":\"to be sure\"}", "k2").statusCode())
                .isEqualTo(202);
        assertThat(web.bean(Fakes.StillRuntime.class).rebuilt).containsExactly("client-view");
        assertThat(journal.entered).hasOnlyElementsOfType(OperationPerformed.class).hasSize(1);
        assertThat(
                        web.post(
                                        "ops",
                                        "/ops/projections/none/rebuild",
                                        "{\"why\":\"to be sure\"}",
                                        "k3")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_log_can_be_verified_where_it_is_kept() {
        assertThat(web.get("ops", "/ops/logs/access/verification").body())
                .contains("\"source\":\"access\"")
                .contains("\"whole\":true");
        assertThat(web.get("ops", "/ops/logs/agreement/verification").body())
                .contains("\"whole\":false")
                .contains("\"position\":3");
        for (String silent : List.of("session", "consent", "deletion")) {
            String path = "/ops/logs/" + silent + "/verification";
            assertThat(web.get("ops", path).statusCode()).describedAs(silent).isEqualTo(503);
        }
        assertThat(web.get("ops", "/ops/logs/none/verification").statusCode()).isEqualTo(404);
        assertThat(web.get("ana", "/ops/logs/access/verification").statusCode()).isEqualTo(404);
    }
}
