package io.confide.events;

import io.confide.events.EventJson.Parts;
import io.confide.events.EventJson.Trees;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How one kind of event becomes JSON and comes back. */
final class EventShape {
    private static final byte[] NOTHING = {};
    private static final int EMPTY = "{}".length();

    private final EventType type;
    private final JsonMapper mapper;
    private final List<EventComponent> components = new ArrayList<>();
    private final Constructor<? extends Record> constructor;
    private final long personal;

    EventShape(EventType type, JsonMapper mapper) {
        this.type = type;
        this.mapper = mapper;
        for (RecordComponent component : type.type().getRecordComponents()) {
            components.add(new EventComponent(type, component, mapper));
        }
        this.constructor = constructor(type.type());
        this.personal = components.stream().filter(EventComponent::isPersonal).count();
    }

    Trees write(Record event) {
        ObjectNode open = mapper.createObjectNode();
        ObjectNode sealed = mapper.createObjectNode();
        for (EventComponent component : components) {
            component.write(event, component.isPersonal() ? sealed : open);
        }
        return new Trees(open, sealed);
    }

    /** The same bytes as those of the trees, without making trees. */
    Parts parts(Record event) {
        byte[] sealed = personal == 0 ? NOTHING : bytes(event, true);
        return new Parts(bytes(event, false), sealed.length == EMPTY ? NOTHING : sealed);
    }

    private byte[] bytes(Record event, boolean ofPersonal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            for (EventComponent component : components) {
                if (component.isPersonal() == ofPersonal) {
                    component.write(event, json);
                }
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    ConfideEvent read(
            ObjectNode tree, FirmId firm, Function<RecordSet, Optional<ObjectNode>> opening) {
        @Nullable Object[] values = new Object[components.size()];
        fillOpen(values, tree);
        if (personal == 0) {
            return make(values);
        }
        RecordSet filed = type.filed(firm, subject(values));
        fillPersonal(values, filed, opening.apply(filed));
        return make(values);
    }

    private void fillOpen(@Nullable Object[] values, ObjectNode tree) {
        int met = 0;
        for (int i = 0; i < values.length; i++) {
            if (!components.get(i).isPersonal()) {
                met += tree.has(components.get(i).name()) ? 1 : 0;
                values[i] = components.get(i).read(tree);
            }
        }
        refuseStrangers(tree, met, "open");
    }

    private void fillPersonal(
            @Nullable Object[] values, RecordSet filed, Optional<ObjectNode> sealed) {
        Optional<RecordSet> where = Optional.of(filed);
        for (int i = 0; i < values.length; i++) {
            EventComponent component = components.get(i);
            if (component.isPersonal()) {
                values[i] =
                        sealed.<Personal<?>>map(
                                        it -> new Personal.Known<>(component.read(it), where))
                                .orElseGet(() -> new Personal.Erased<>(where));
            }
        }
        sealed.ifPresent(it -> refuseStrangers(it, (int) personal, "sealed"));
    }

    private void refuseStrangers(ObjectNode tree, int met, String where) {
        if (tree.size() != met) {
            throw new UnreadableEvent(
                    type,
                    "%d of %d properties in the %s part are unknown"
                            .formatted(tree.size() - met, tree.size(), where));
        }
    }

    /** Whose event it is follows from its open components alone. */
    private String subject(@Nullable Object[] open) {
        @Nullable Object[] values = open.clone();
        for (int i = 0; i < values.length; i++) {
            if (components.get(i).isPersonal()) {
                values[i] = new Personal.Erased<>(Optional.empty());
            }
        }
        return make(values).subject();
    }

    private ConfideEvent make(@Nullable Object[] values) {
        try {
            return (ConfideEvent) constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type.type() + " must be a public record", e);
        } catch (InvocationTargetException _) {
            // What the constructor says may quote what it was given.
            throw new UnreadableEvent(type, "its values do not fit together");
        }
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) {
        Class<?>[] parameters =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }
}
