package io.confide.faults.work;

import io.confide.events.EventCatalogue;
import io.confide.events.EventJson;
import io.confide.events.EventType;
import io.confide.events.Upcaster;
import io.confide.events.Upcasters;
import io.confide.keys.EventSealing;
import io.confide.keys.RecordKeys;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The language of another Confide than this one. A product knows one language and lets nobody make
 * another, so it is made by reflection.
 */
public enum OtherLanguage {
    /** Today's. */
    STANDARD,
    /** Of an older Confide, that never heard of {@code aim.progressed}. */
    OLDER,
    /** Of a newer one, whose upcaster of {@code aim.progressed} fails. */
    FAILING;

    private static final String NAME = Saying.Kind.PROGRESS.wireName();

    /** Opens and seals in this language. */
    EventSealing sealing(RecordKeys keys) {
        try {
            return switch (this) {
                case STANDARD -> new EventSealing(keys);
                case OLDER -> sealing(keys, catalogue(false), List.of());
                case FAILING -> sealing(keys, catalogue(true), List.of(new Fails()));
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the language is made in another way now", e);
        }
    }

    private static EventSealing sealing(
            RecordKeys keys, EventCatalogue catalogue, List<Upcaster> upcasters)
            throws ReflectiveOperationException {
        Upcasters risen = make(Upcasters.class, EventCatalogue.class, catalogue, upcasters);
        EventJson json = make(EventJson.class, EventCatalogue.class, catalogue, risen);
        return make(EventSealing.class, RecordKeys.class, keys, json);
    }

    private static <T> T make(Class<T> type, Class<?> first, Object one, Object other)
            throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 2
                    && constructor.getParameterTypes()[0].equals(first)) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(one, other));
            }
        }
        throw new NoSuchMethodException(type.getName());
    }

    /** Without the event, or with it in a second revision. */
    private static EventCatalogue catalogue(boolean risen) throws ReflectiveOperationException {
        Map<Class<?>, String> sources = new LinkedHashMap<>();
        for (EventType type : EventCatalogue.standard().types()) {
            if (risen || !type.name().equals(NAME)) {
                sources.put(type.type(), type.source());
            }
        }
        Constructor<EventCatalogue> constructor =
                EventCatalogue.class.getDeclaredConstructor(Map.class);
        constructor.setAccessible(true);
        EventCatalogue catalogue = constructor.newInstance(sources);
        if (risen) {
            raise(catalogue);
        }
        return catalogue;
    }

    private static void raise(EventCatalogue catalogue) throws ReflectiveOperationException {
        EventType today = catalogue.byName(NAME).orElseThrow();
        EventType next =
                new EventType(
                        today.source(),
                        today.name(),
                        today.revision() + 1,
                        today.group(),
                        today.kind(),
                        today.type());
        enter(catalogue, "byName", NAME, next);
        enter(catalogue, "byClass", today.type(), next);
    }

    @SuppressWarnings("unchecked") // what the field is declared as
    private static void enter(EventCatalogue catalogue, String field, Object key, EventType type)
            throws ReflectiveOperationException {
        Field map = EventCatalogue.class.getDeclaredField(field);
        map.setAccessible(true);
        ((Map<Object, EventType>) map.get(catalogue)).put(key, type);
    }

    /** Cannot lead on. */
    private static final class Fails implements Upcaster {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode open(ObjectNode open) {
            throw new IllegalStateException("this upcaster always fails");
        }
    }
}
