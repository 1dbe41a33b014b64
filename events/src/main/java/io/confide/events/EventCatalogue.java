package io.confide.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every event there is, by name and by class; it refuses to start with one that could not be kept
 * safely or read again.
 */
public final class EventCatalogue {
    private static final EventCatalogue STANDARD = new EventCatalogue(published());

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byClass = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException an event cannot be kept: the message lists every reason
     */
    EventCatalogue(Map<Class<? extends Record>, String> sources) {
        List<String> complaints = new ArrayList<>();
        sources.forEach((type, source) -> {
            complaints.addAll(Shape.complaints(type));
            enter(type, source, complaints);
        });
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), complaints));
        }
    }

    /** The published language. */
    public static EventCatalogue standard() {
        return STANDARD;
    }

    public Collection<EventType> types() {
        return List.copyOf(byName.values());
    }

    public Optional<EventType> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public EventType of(ConfideEvent event) {
        return ofClass(event.getClass());
    }

    public EventType ofClass(Class<?> type) {
        EventType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type.getName() + " is not in the catalogue");
        }
        return found;
    }

    private void enter(Class<? extends Record> type, String source, List<String> complaints) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            complaints.add(type.getSimpleName() + " has no @EventName: give it a name for ever");
            return;
        }
        EventType entry =
                new EventType(
                        source, name.value(), name.revision(), name.group(), name.kind(), type);
        EventType other = byName.putIfAbsent(entry.name(), entry);
        byClass.put(type, entry);
        if (other != null) {
            complaints.add(
                    "%s and %s are both named %s: an old event keeps its name, choose another"
                            .formatted(
                                    other.type().getSimpleName(),
                                    type.getSimpleName(),
                                    entry.name()));
        }
    }

    private static Map<Class<? extends Record>, String> published() {
        Map<Class<? extends Record>, String> found = new LinkedHashMap<>();
        for (Class<?> family : ConfideEvent.class.getPermittedSubclasses()) {
            leaves(family).forEach(type -> found.put(type, source(family)));
        }
        return found;
    }

    private static Stream<Class<? extends Record>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogue::leaves)
                : Stream.of(type.asSubclass(Record.class));
    }

    /** {@code AgreementEvent} is told by the log {@code agreement}. */
    private static String source(Class<?> family) {
        return family.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
    }
}
