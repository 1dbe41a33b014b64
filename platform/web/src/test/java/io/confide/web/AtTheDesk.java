package io.confide.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who asks over HTTP.
 *
 * @param headers name after value after name
 */
record AtTheDesk(int port, List<String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The same, with this header instead of any of that name, or beside it. */
    AtTheDesk with(String name, String... values) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equals(name)) {
                all.addAll(headers.subList(i, i + 2));
            }
        }
        Stream.of(values).forEach(value -> all.addAll(List.of(name, value)));
        return new AtTheDesk(port, all);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer note(String body) {
        return send("POST", "/desk/notes", BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        JsonNode json() {
            return EventJson.mapper().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer is(int status) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            return this;
        }

        /** A problem of this name that says nothing of how we are built. */
        Answer isProblem(int status, String name) {
            is(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().path("type").asString()).isEqualTo("urn:confide:problem:" + name);
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(json().path("remedy").asString()).isNotBlank();
            assertThat(response.body())
                    .doesNotContain("Exception", "\tat ", "io.confide", "jackson", "trace");
            return this;
        }

        Answer saysNothingOf(String... words) {
            assertThat(response.body() + response.headers()).doesNotContain(words);
            return this;
        }

        /** Which parts of the body are wrong. */
        List<String> fields() {
            return json().path("violations")
                    .valueStream()
                    .map(it -> it.path("field").asString())
                    .toList();
        }
    }
}
