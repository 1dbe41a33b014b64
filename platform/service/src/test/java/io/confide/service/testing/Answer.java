package io.confide.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EventJson;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return EventJson.mapper().readTree(body);
    }

    /** With its quotes, as If-Match wants it. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Everything that whoever gets it can compare, but the date. */
    public List<String> everything() {
        List<String> all = new ArrayList<>(List.of(String.valueOf(status), text()));
        headers.map()
                .forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("date")) {
                        all.add(name + values);
                    }
                });
        return all;
    }

    /** Fails with the body when the status is another one. */
    public Answer expect(int wanted) {
        assertThat(status).as("%s", this).isEqualTo(wanted);
        return this;
    }

    /** Fails unless it is this problem. */
    public Answer expectProblem(int wanted, String name) {
        expect(wanted);
        assertThat(header("Content-Type")).contains("application/problem+json");
        assertThat(json().path("type").asString()).isEqualTo("urn:confide:problem:" + name);
        return this;
    }

    /** Fails unless this rule of the domain refused. */
    public Answer expectRule(int wanted, String rule) {
        expect(wanted);
        assertThat(json().path("rule").asString()).as("%s", this).isEqualTo(rule);
        return this;
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + text();
    }
}
