package io.confide.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published language as an AsyncAPI 3.0 document, told by the catalogue. */
final class AsyncApi {
    private static final String JSON = "application/json";
    private final ObjectNode root = EventJson.mapper().createObjectNode();

    static ObjectNode document() {
        return new AsyncApi().write();
    }

    private ObjectNode write() {
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Confide's events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in binary mode. A record's key is the event's subject;"
                                + " its value carries what is open in clear and what is personal"
                                + " sealed under the key of its record set.");
        root.put("defaultContentType", JSON);
        byTopic().forEach(this::channel);
        byTopic().forEach(this::operation);
        ObjectNode components = root.putObject("components");
        components.set("messageTraits", traits());
        ObjectNode messages = components.putObject("messages");
        types().forEach(type -> messages.set(type.name(), message(type)));
        return root;
    }

    private void channel(String topic, List<EventType> types) {
        ObjectNode channel = root.withObjectProperty("channels").putObject(topic);
        channel.put("address", topic).put("description", "Told by the log " + source(types));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("partitions", 6)
                .putObject("topicConfiguration")
                .put("retention.ms", -1);
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type ->
                messages.putObject(type.name())
                        .put("$ref", "#/components/messages/" + type.name()));
    }

    private void operation(String topic, List<EventType> types) {
        root.withObjectProperty("operations")
                .putObject("tell-" + source(types))
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + topic);
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = object();
        message.put("name", type.name())
                .put("title", type.type().getSimpleName())
                .put("contentType", JSON)
                .put("x-revision", type.revision())
                .put("x-record-class", type.kind().name())
                .put("x-retention-group", type.group().name());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/record");
        ObjectNode payload = message.putObject("payload");
        payload.put("type", "object");
        ObjectNode properties = payload.putObject("properties");
        properties.set("open", record(type.type(), false));
        if (hasPersonal(type)) {
            sealed(properties.putObject("sealed"), type);
        }
        payload.putArray("required").add("open");
        return message;
    }

    private static void sealed(ObjectNode sealed, EventType type) {
        sealed.put("type", "string").put("contentEncoding", "base64");
        sealed.put("description", "AES-256-GCM; once opened, JSON as in x-sealed");
        sealed.set("x-sealed", record(type.type(), true));
    }

    private static ObjectNode traits() {
        ObjectNode traits = object();
        ObjectNode headers = traits.putObject("record").putObject("headers");
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        HEADERS.forEach(header ->
                properties
                        .putObject(header[0])
                        .put("type", "string")
                        .put("description", header[1]));
        return traits;
    }

    private static final List<String[]> HEADERS =
            List.of(
                    new String[] {"ce_specversion", "1.0"},
                    new String[] {"ce_id", "the event's id, a UUID"},
                    new String[] {"ce_source", "which log, such as /confide/agreement"},
                    new String[] {"ce_type", "the event's name, such as agreement.signed"},
                    new String[] {"ce_dataschema", "name and revision of the event's shape"},
                    new String[] {"ce_subject", "whose record it is"},
                    new String[] {"ce_time", "when the system recorded it, RFC 3339, UTC"},
                    new String[] {"position", "in the log of its source, dense, counted from 1"},
                    new String[] {
                        "previous",
                        "position of the previous record of that source in this partition, 0 for"
                                + " none: proof that nothing is missing"
                    },
                    new String[] {"firm", "the tenant"},
                    new String[] {"stream", "the stream in the log"},
                    new String[] {"seq", "place in the stream, counted from 0"},
                    new String[] {"by", "the person who acted; absent when a service did"});

    private static ObjectNode record(Class<?> type, boolean personal) {
        ObjectNode schema = object();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            if (Shape.isPersonal(component) == personal) {
                properties.set(component.getName(), schema(Shape.value(component)));
                if (component.getType() != Optional.class) {
                    required.add(component.getName());
                }
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode schema(Type type) {
        return switch (type) {
            case ParameterizedType holder -> holder(holder);
            case Class<?> id when id == Sha256.class || isId(id) -> object().put("type", "string");
            case Class<?> nested when nested.isRecord() -> record(nested, false);
            case Class<?> kind when kind.isEnum() -> constants(kind);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no schema of " + type);
        };
    }

    private static ObjectNode holder(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Optional" -> schema(arguments[0]);
            case "Map" -> {
                ObjectNode map = object().put("type", "object");
                map.set("additionalProperties", schema(arguments[1]));
                yield map;
            }
            case String collection -> {
                ObjectNode array = object().put("type", "array");
                array.set("items", schema(arguments[0]));
                yield collection.equals("Set") ? array.put("uniqueItems", true) : array;
            }
        };
    }

    private static ObjectNode constants(Class<?> kind) {
        ObjectNode schema = object().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        Stream.of(kind.getEnumConstants()).map(String::valueOf).forEach(names::add);
        return schema;
    }

    private static ObjectNode plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> object().put("type", "integer");
            case "boolean", "Boolean" -> object().put("type", "boolean");
            case "Instant" -> object().put("type", "string").put("format", "date-time");
            case "LocalDate" -> object().put("type", "string").put("format", "date");
            case "Period" -> object().put("type", "string").put("format", "duration");
            default -> object().put("type", "string");
        };
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id");
    }

    private static boolean hasPersonal(EventType type) {
        return Stream.of(type.type().getRecordComponents()).anyMatch(Shape::isPersonal);
    }

    private static String source(List<EventType> types) {
        return types.getFirst().source();
    }

    private static Map<String, List<EventType>> byTopic() {
        Map<String, List<EventType>> topics = new TreeMap<>();
        types().forEach(type ->
                topics.merge(
                        type.topic(),
                        List.of(type),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return topics;
    }

    private static List<EventType> types() {
        return EventCatalogue.standard().types().stream()
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }

    /** Block style; every scalar is JSON, which YAML understands. */
    static String yaml(JsonNode node, String indent) {
        StringBuilder text = new StringBuilder();
        if (node.isObject()) {
            node.forEachEntry((name, value) ->
                    text.append(indent).append(key(name)).append(":").append(child(value, indent)));
        } else {
            node.forEach(value -> text.append(indent).append("-").append(child(value, indent)));
        }
        return text.toString();
    }

    /** YAML 1.1 takes some words for booleans. */
    private static String key(String name) {
        return Set.of("on", "off", "yes", "no", "y", "n").contains(name) ? '"' + name + '"' : name;
    }

    private static String child(JsonNode value, String indent) {
        return value.isContainer() && !value.isEmpty()
                ? "\n" + yaml(value, indent + "  ")
                : " " + value + "\n";
    }
}
