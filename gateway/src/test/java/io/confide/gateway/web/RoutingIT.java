package io.confide.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingIT {
    private Web web;

    @BeforeAll
    void start() {
        web = new Web("--confide.gateway.person-burst=40", "--confide.gateway.person-per-second=1");
    }

    @BeforeEach
    void afresh() {
        web.service.arrived.clear();
    }

    @AfterAll
    void stop() {
        web.close();
    }

    @Test
    void a_command_goes_through_as_it_is_and_so_does_its_answer() {
        HttpResponse<String> answer =
                web.send(
                        web.as("adam", "/agreement/engagements")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "key-1")
                                .header("If-Match", "\"3\"")
                                .header("X-Firm", "other")
                                .header("X-Forwarded-For", "6.6.6.6")
                                .header("Forwarded", "for=6.6.6.6")
                                .header("Cookie", "CONFIDE_SESSION=x")
                                .POST(BodyPublishers.ofString("{\"kind\":\"INDIVIDUAL\"}"))
                                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Confide-Position")).contains("agreement:7:e1");
        TestService.Arrived arrived = web.service.arrived.getFirst();
        assertThat(arrived.method()).isEqualTo("POST");
        assertThat(arrived.body()).isEqualTo("{\"kind\":\"INDIVIDUAL\"}");
        assertThat(arrived.headers().getFirst("Idempotency-Key")).isEqualTo("key-1");
        assertThat(arrived.headers().getFirst("If-Match")).isEqualTo("\"3\"");
        assertThat(arrived.headers().getFirst("Authorization")).startsWith("Bearer ");
        assertThat(arrived.headers().getFirst("X-Firm")).isNull();
        assertThat(arrived.headers().getFirst("Forwarded")).isNull();
        assertThat(arrived.headers().getFirst("Cookie")).isNull();
        assertThat(arrived.headers().get("X-Forwarded-For")).hasSize(1).doesNotContain("6.6.6.6");
    }

    @Test
    void a_services_refusal_is_not_touched() {
        HttpResponse<String> answer =
                web.post("ana", "/agreement/engagements/e1/end", "{}", "key-2");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"rule\":\"A9\"");
    }

    @Test
    void what_is_not_in_the_table_is_not_there() {
        assertThat(web.get("ops", "/internal/log?from=1&limit=1").statusCode()).isEqualTo(404);
        assertThat(web.get("ops", "/agreement/internal/log").statusCode()).isEqualTo(404);
        assertThat(web.get("ana", "/agreement/actuator/health").statusCode()).isEqualTo(404);
        assertThat(web.get("ana", "/nobody/knows").statusCode()).isEqualTo(404);
        assertThat(web.service.arrived).isEmpty();
    }

    @Test
    void a_service_that_does_not_answer_is_a_503_and_never_data() {
        HttpResponse<String> answer = web.get("ana", "/session/engagements/e1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:confide:problem:unavailable");
    }

    @Test
    void without_a_token_only_the_published_keys_are_open() {
        assertThat(web.send(web.request("/retention/keys").build()).statusCode()).isEqualTo(200);
        assertThat(web.send(web.request("/agreement/me").build()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_beyond_measure_is_refused_here() {
        HttpResponse<String> answer =
                web.post("ana", "/agreement/engagements", "x".repeat(300_000), "key-3");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(web.service.arrived).isEmpty();
    }

    @Test
    void who_asks_too_much_waits_and_nobody_else_does() {
        HttpResponse<String> last = web.get("sue", "/agreement/me");
        for (int i = 0; i < 60 && last.statusCode() != 429; i++) {
            last = web.get("sue", "/agreement/me");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(web.get("ben", "/agreement/me").statusCode()).isEqualTo(200);
    }
}
