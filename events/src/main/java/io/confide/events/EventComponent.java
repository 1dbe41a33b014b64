package io.confide.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One component of an event, in one of the two trees. */
final class EventComponent {
    private final EventType event;
    private final RecordComponent component;
    private final boolean personal;
    private final boolean optional;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    EventComponent(EventType event, RecordComponent component, JsonMapper mapper) {
        JavaType type = mapper.constructType(Shape.value(component));
        this.event = event;
        this.component = component;
        this.personal = Shape.isPersonal(component);
        this.optional = type.hasRawClass(Optional.class);
        this.reader = mapper.readerFor(type);
        this.writer = mapper.writerFor(type);
    }

    String name() {
        return component.getName();
    }

    boolean isPersonal() {
        return personal;
    }

    void write(Record from, ObjectNode tree) {
        Object value = value(from);
        if (!value.equals(Optional.empty())) {
            tree.set(name(), writer.<JsonNode>valueToTree(value));
        }
    }

    void write(Record from, JsonGenerator json) {
        Object value = value(from);
        if (!value.equals(Optional.empty())) {
            json.writeName(name());
            writer.writeValue(json, value);
        }
    }

    Object read(ObjectNode tree) {
        JsonNode node = tree.get(name());
        if (node == null && optional) {
            return Optional.empty();
        }
        if (node == null || node.isNull()) {
            throw new UnreadableEvent(event, name() + " is missing");
        }
        try {
            return reader.readValue(node);
        } catch (JacksonException _) {
            // Jackson's own message quotes the value.
            throw new UnreadableEvent(event, name() + " is not of its type");
        }
    }

    private Object value(Record from) {
        try {
            Object value = component.getAccessor().invoke(from);
            return value instanceof Personal<?> leaf ? leaf.required() : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(event.type() + " must be a public record", e);
        }
    }
}
