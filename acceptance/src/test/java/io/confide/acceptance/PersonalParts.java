package io.confide.acceptance;

import io.confide.events.ConfideEvent;
import io.confide.events.EventCatalogue;
import io.confide.events.EventJson;
import io.confide.events.EventType;
import io.confide.events.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The parts of events that are sealed, each as {@code event.name/component/part}. */
final class PersonalParts {
    private PersonalParts() {}

    /** As the published language has them. */
    static Set<String> all() {
        return EventCatalogue.standard().types().stream()
                .flatMap(PersonalParts::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(EventType event) {
        return Arrays.stream(event.type().getRecordComponents())
                .filter(component -> component.getType() == Personal.class)
                .flatMap(component -> leaves(event.name(), component));
    }

    private static Stream<String> leaves(String event, RecordComponent component) {
        String name = event + "/" + component.getName();
        Type held = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return held instanceof Class<?> type
                        && type.isRecord()
                        && type.getRecordComponents().length > 1
                ? Arrays.stream(type.getRecordComponents()).map(part -> name + "/" + part.getName())
                : Stream.of(name);
    }

    /** Those that are filled in one of these with something like this. */
    static Set<String> filled(List<ConfideEvent> events, Predicate<String> like) {
        Set<String> found = new TreeSet<>();
        for (ConfideEvent event : events) {
            String name = EventCatalogue.standard().of(event).name();
            EventJson.standard()
                    .write(event)
                    .sealed()
                    .propertyStream()
                    .forEach(
                            part -> fill(name + "/" + part.getKey(), part.getValue(), like, found));
        }
        return found;
    }

    private static void fill(
            String name, JsonNode value, Predicate<String> like, Set<String> found) {
        if (value.isObject()) {
            value.propertyStream()
                    .forEach(
                            part -> fill(name + "/" + part.getKey(), part.getValue(), like, found));
        } else if (like.test(value.toString())) {
            found.add(name);
        }
    }
}
