package io.confide.eventlog;

import io.confide.events.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The log as records on the wire, for a consumer that missed some. */
public final class LogFeed {
    private static final JsonMapper JSON = EventJson.mapper();
    private static final int MOST = 1024;

    private final EventLog log;

    public LogFeed(EventLog log) {
        this.log = log;
    }

    /**
     * Records from {@code position} on, without a gap.
     *
     * @param limit at most so many, 1 to 1024
     */
    public List<WireRecord> read(long position, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        return log.read(position, most).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= position)
                .limit(most)
                .map(event -> new WireRecord(event, OptionalLong.empty()))
                .toList();
    }

    /** An array of {@code {"attributes":{…},"value":{"open":{…},"sealed":"base64"}}}, UTF-8. */
    public static byte[] toJson(List<WireRecord> records) {
        ArrayNode array = JSON.createArrayNode();
        for (WireRecord record : records) {
            ObjectNode node = array.addObject();
            ObjectNode attributes = node.putObject("attributes");
            WireAttributes.of(record).texts().forEach(attributes::put);
            StoredEvent event = record.event();
            node.set("value", JSON.readTree(WireValue.write(event.open(), event.sealed())));
        }
        return JSON.writeValueAsBytes(array);
    }

    /**
     * @throws BadRecord not what {@link #toJson} writes
     */
    public static List<WireRecord> fromJson(byte[] json) {
        try {
            JsonNode array = JSON.readTree(json);
            if (!array.isArray()) {
                throw new BadRecord("a feed is an array");
            }
            return array.valueStream().map(LogFeed::record).toList();
        } catch (JacksonException e) {
            throw new BadRecord("the feed is not JSON", e);
        }
    }

    private static WireRecord record(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.path("attributes")
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return new WireAttributes(texts).record(WireValue.of(node.path("value")));
    }
}
