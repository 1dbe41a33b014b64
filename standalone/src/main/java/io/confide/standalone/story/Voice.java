package io.confide.standalone.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One person speaking to the gateway. A change carries a new key unless it is given one. */
public final class Voice {
    /** One order of words: a repeat is the same request to the byte, in whatever process. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final World world;
    private final Map<String, String> headers;

    Voice(World world, Map<String, String> headers) {
        this.world = world;
        this.headers = Map.copyOf(headers);
    }

    /** The same person with this header. */
    public Voice header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Voice(world, more);
    }

    /** Under this key the same act happens once, however often it is asked for. */
    public Voice key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    public Voice ifMatch(String etag) {
        return header("If-Match", etag);
    }

    public Voice accept(String mediaType) {
        return header("Accept", mediaType);
    }

    public Answer get(String path) {
        return world.send("GET", path, headers, "");
    }

    /** Without a word more. */
    public Answer post(String path) {
        return post(path, Map.of());
    }

    /**
     * @param body JSON text, or what can be written as JSON
     */
    public Answer post(String path, Object body) {
        return change("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return change("PUT", path, body);
    }

    private Answer change(String method, String path, Object body) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", "application/json");
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(headers);
        return world.send(
                method,
                path,
                all,
                body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
