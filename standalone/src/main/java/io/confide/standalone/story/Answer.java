package io.confide.standalone.story;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back to somebody. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** Of what was made. */
    public String id() {
        return json().path("id").asString();
    }

    /** With its quotes, as If-Match wants it. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new Unexpected("no ETag", this));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** This very answer when its status is one of these. */
    public Answer expect(int... wanted) {
        if (Arrays.stream(wanted).noneMatch(it -> it == status)) {
            throw new Unexpected("expected " + Arrays.toString(wanted), this);
        }
        return this;
    }

    /** This very answer when this rule of the domain refused. */
    public Answer expectRule(int wanted, String rule) {
        expect(wanted);
        if (!json().path("rule").asString("").equals(rule)) {
            throw new Unexpected("expected rule " + rule, this);
        }
        return this;
    }

    @Override
    public String toString() {
        return request + " → " + status;
    }

    /** The story went another way. */
    public static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unexpected(String message, Answer answer) {
            super(message + ": " + answer + " " + problem(answer));
        }

        /** A problem detail never repeats what was sent; any other body stays unsaid. */
        private static String problem(Answer answer) {
            return answer.header("Content-Type").orElse("").startsWith("application/problem")
                    ? answer.text()
                    : "";
        }
    }
}
