package io.confide.events;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A set has no order of its own; the order of its elements' texts makes equal sets equal bytes. */
@SuppressWarnings("rawtypes") // Jackson finds serializers by raw type
final class SetSerializer extends ValueSerializer<Set> {
    private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

    @Override
    public void serialize(Set set, JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        for (Object element : ((Set<?>) set).stream().sorted(BY_TEXT).toList()) {
            context.writeValue(json, element);
        }
        json.writeEndArray();
    }
}
