package io.confide.eventlog;

import io.confide.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"open":{…},"sealed":"base64"}}: an event's content on the wire. */
record WireValue(byte[] open, byte[] sealed) {
    private static final JsonMapper JSON = EventJson.mapper();

    static byte[] write(byte[] open, byte[] sealed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(open.length + sealed.length * 2);
        out.writeBytes(ascii("{\"open\":"));
        out.writeBytes(open);
        out.writeBytes(ascii(",\"sealed\":\""));
        out.writeBytes(Base64.getEncoder().encode(sealed));
        out.writeBytes(ascii("\"}"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @throws BadRecord not of this shape
     */
    static WireValue read(byte[] value) {
        try {
            return of(JSON.readTree(value));
        } catch (JacksonException e) {
            throw new BadRecord("its value is not JSON", e);
        }
    }

    static WireValue of(JsonNode tree) {
        JsonNode open = tree.get("open");
        JsonNode sealed = tree.get("sealed");
        if (open == null || sealed == null || !open.isObject() || !sealed.isString()) {
            throw new BadRecord("its value lacks open or sealed");
        }
        return new WireValue(
                JSON.writeValueAsBytes(open), Base64.getDecoder().decode(sealed.stringValue()));
    }
}
