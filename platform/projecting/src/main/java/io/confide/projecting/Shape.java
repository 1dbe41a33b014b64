package io.confide.projecting;

import io.confide.events.Sha256;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the documents of a projection consist of, as a fingerprint: the components of its records,
 * its indexes, its revision. A document of another shape cannot be read, so nobody has to remember
 * to say that it changed.
 */
final class Shape {
    private final StringBuilder told = new StringBuilder();
    private final Set<Class<?>> inside = new HashSet<>();

    private Shape() {}

    static String of(Projection<?> projection) {
        Shape shape = new Shape();
        shape.tell(projection.type());
        shape.told.append(new TreeSet<>(projection.indexes())).append(projection.revision());
        return Sha256.of(shape.told.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 16);
    }

    private void tell(Type type) {
        switch (type) {
            case ParameterizedType holder -> {
                tell(holder.getRawType());
                for (Type argument : holder.getActualTypeArguments()) {
                    told.append('<');
                    tell(argument);
                }
            }
            case Class<?> plain when plain.isRecord() && inside.add(plain) -> {
                components(plain);
                inside.remove(plain);
            }
            case Class<?> plain -> told.append(plain.getSimpleName());
            default -> told.append(type.getTypeName());
        }
    }

    private void components(Class<?> document) {
        told.append('{');
        for (RecordComponent component : document.getRecordComponents()) {
            told.append(component.getName()).append(':');
            tell(component.getGenericType());
            told.append(',');
        }
        told.append('}');
    }
}
