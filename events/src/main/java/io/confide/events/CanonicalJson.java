package io.confide.events;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one spelling of a JSON value that is hashed and signed: RFC 8785, without white space, keys
 * sorted by UTF-16 code units, numbers as ECMAScript prints them.
 */
public final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException a number that no IEEE double holds exactly enough, or half a
     *     surrogate pair
     */
    public static String of(JsonNode json) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.value(json);
        return canonical.text.toString();
    }

    /** The same in UTF-8: what is hashed and signed. */
    public static byte[] bytes(JsonNode json) {
        return of(json).getBytes(StandardCharsets.UTF_8);
    }

    public static Sha256 hash(JsonNode json) {
        return Sha256.of(bytes(json));
    }

    private void value(JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> object(json);
            case ARRAY -> array(json);
            case STRING -> string(json.stringValue());
            case NUMBER -> text.append(number(json));
            case BOOLEAN, NULL -> text.append(json);
            case BINARY, POJO, MISSING ->
                    throw new IllegalArgumentException("not JSON: " + json.getNodeType());
        }
    }

    private void object(JsonNode json) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        json.forEachEntry(sorted::put);
        text.append('{');
        String comma = "";
        for (var property : sorted.entrySet()) {
            text.append(comma);
            string(property.getKey());
            text.append(':');
            value(property.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void array(JsonNode json) {
        text.append('[');
        String comma = "";
        for (JsonNode element : json) {
            text.append(comma);
            value(element);
            comma = ",";
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        value.codePoints().forEach(this::character);
        text.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> plain(c);
        }
    }

    private void plain(int c) {
        if (c < 0x20) {
            text.append("\\u00")
                    .append(c < 0x10 ? '0' : '1')
                    .append("0123456789abcdef".charAt(c & 0xF));
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("half a surrogate pair is not Unicode text");
        } else {
            text.appendCodePoint(c);
        }
    }

    private static String number(JsonNode json) {
        double value = json.doubleValue();
        if (json.isIntegralNumber()
                && new BigDecimal(value).compareTo(new BigDecimal(json.bigIntegerValue())) != 0) {
            throw new IllegalArgumentException("no double holds this integer: carry it as text");
        }
        return EcmaScriptNumber.print(value);
    }
}
