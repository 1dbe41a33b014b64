package io.confide.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an event may be made of: open plain values, and personal ones that are sealed. */
final class Shape {
    private static final Set<Class<?>> PLAIN =
            Set.of(
                    String.class,
                    boolean.class,
                    int.class,
                    long.class,
                    Boolean.class,
                    Integer.class,
                    Long.class,
                    Instant.class,
                    LocalDate.class,
                    Period.class);
    private static final Set<Class<?>> HOLDERS =
            Set.of(Optional.class, List.class, Set.class, Map.class);

    private Shape() {}

    static List<String> complaints(Class<? extends Record> event) {
        List<String> complaints = new ArrayList<>();
        for (RecordComponent component : event.getRecordComponents()) {
            String place = event.getSimpleName() + "." + component.getName();
            if (component.getName().equals("subject")) {
                complaints.add(place + " hides whose record it is: give it another name");
            } else if (isOpen(component) == isPersonal(component)) {
                complaints.add(place + " must be either @Open or Personal<…>");
            } else if (!isPlain(value(component))) {
                complaints.add(place + " holds " + value(component) + ", which JSON cannot carry");
            }
        }
        return complaints;
    }

    static boolean isOpen(RecordComponent component) {
        return component.isAnnotationPresent(Open.class);
    }

    static boolean isPersonal(RecordComponent component) {
        return component.getType() == Personal.class;
    }

    /** The type that JSON carries: of the component, or of what is personal in it. */
    static Type value(RecordComponent component) {
        return isPersonal(component)
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getGenericType();
    }

    private static boolean isPlain(Type type) {
        return switch (type) {
            case ParameterizedType holder ->
                    HOLDERS.contains(holder.getRawType())
                            && Stream.of(holder.getActualTypeArguments()).allMatch(Shape::isPlain);
            case Class<?> value when value.isRecord() ->
                    Stream.of(value.getRecordComponents())
                            .allMatch(component -> isPlain(component.getGenericType()));
            case Class<?> value -> PLAIN.contains(value) || value.isEnum();
            default -> false;
        };
    }
}
