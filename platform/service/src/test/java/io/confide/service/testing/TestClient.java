package io.confide.service.testing;

import io.confide.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who calls a service. Sends a new Idempotency-Key with each change, and the positions
 * seen so far with everything, unless told otherwise.
 */
public final class TestClient {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final String base;
    private final Seen seen;
    private final Map<String, String> headers;

    TestClient(String base, Seen seen, Map<String, String> headers) {
        this.base = base;
        this.seen = seen;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with this header; an empty value leaves it out. */
    public TestClient header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TestClient(base, seen, more);
    }

    public TestClient key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    public TestClient ifMatch(String etag) {
        return header("If-Match", etag);
    }

    public TestClient accept(String mediaType) {
        return header("Accept", mediaType);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /**
     * @param body JSON text, or anything that can be written as JSON
     */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    private static String json(Object body) {
        return body instanceof String text ? text : EventJson.mapper().writeValueAsString(body);
    }

    /** Exactly this body. */
    public Answer send(String method, String path, String body) {
        return send(
                method,
                path,
                body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    /** With a body of any kind, such as one of unknown length. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, body);
        all(method)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        request.header(name, value);
                    }
                });
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Confide-Position").ifPresent(seen::remember);
            return new Answer(
                    method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> all(String method) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Confide-Position", seen.token());
        if (!SAFE.contains(method)) {
            all.put("Content-Type", "application/json");
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        all.putAll(headers);
        return all;
    }
}
