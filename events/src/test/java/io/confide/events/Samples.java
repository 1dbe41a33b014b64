package io.confide.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One example of every event, with invented neutral values; always the same. */
public final class Samples {
    private static final String PERSONAL = "Example words";

    private Samples() {}

    /** One of each, in the order of the catalogue. */
    public static List<ConfideEvent> all() {
        return EventCatalogue.standard().types().stream()
                .map(type -> (ConfideEvent) record(type.type(), PERSONAL))
                .toList();
    }

    public static <E extends ConfideEvent> E of(Class<E> type) {
        return of(type, PERSONAL);
    }

    /** An example in which every personal text contains {@code words}. */
    public static <E extends ConfideEvent> E of(Class<E> type, String words) {
        return type.cast(record(type.asSubclass(Record.class), words));
    }

    private static Record record(Class<? extends Record> type, String words) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Stream.of(components)
                        .map(it -> value(it.getGenericType(), it.getName(), words))
                        .toArray();
        return make(type, components, values);
    }

    private static Object value(Type type, String name, String words) {
        return switch (type) {
            case ParameterizedType holder -> holder(holder, name, words);
            case Class<?> id when isId(id) -> id(id, name);
            case Class<?> nested when nested.isRecord() ->
                    record(nested.asSubclass(Record.class), words);
            case Class<?> kind when kind.isEnum() -> kind.getEnumConstants()[0];
            case Class<?> plain -> plain(plain, name, words);
            default -> throw new IllegalArgumentException("no example of " + type);
        };
    }

    private static Object holder(ParameterizedType type, String name, String words) {
        Type first = type.getActualTypeArguments()[0];
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Personal" -> Personal.of(value(first, "personal", words));
            case "Optional" -> Optional.of(value(first, name, words));
            case "List" -> List.of(value(first, name, words));
            case "Set" -> Set.of(value(first, name, words));
            default ->
                    Map.of(
                            value(first, name, words),
                            value(type.getActualTypeArguments()[1], name, words));
        };
    }

    private static Object plain(Class<?> type, String name, String words) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> 3;
            case "long", "Long" -> 30L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.parse("2026-03-02T09:30:00Z");
            case "LocalDate" -> LocalDate.parse("2026-03-02");
            case "Period" -> Period.ofYears(3);
            default -> name.equals("personal") || isProse(name) ? words : "example-" + name;
        };
    }

    /** Components of a personal record, as {@link SessionEvent.Toms} has them. */
    private static boolean isProse(String name) {
        return Set.of("topic", "outcome", "meaning", "success", "mustAddress").contains(name);
    }

    private static boolean isId(Class<?> type) {
        return type == Sha256.class || type.getSimpleName().endsWith("Id");
    }

    private static Object id(Class<?> type, String name) {
        String value =
                type == Sha256.class
                        ? Sha256.of(name.getBytes(StandardCharsets.UTF_8)).hex()
                        : name.toLowerCase(Locale.ROOT) + "-1";
        return make(
                type.asSubclass(Record.class), type.getRecordComponents(), new Object[] {value});
    }

    private static Record make(
            Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        Class<?>[] parameters =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }
}
