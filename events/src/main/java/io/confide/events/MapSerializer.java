package io.confide.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** In the order of the keys' texts, so that equal maps are equal bytes. */
@SuppressWarnings("rawtypes") // Jackson finds serializers by raw type
final class MapSerializer extends ValueSerializer<Map> {

    @Override
    public void serialize(Map map, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : inOrder(map)) {
            context.findKeySerializer(entry.getKey().getClass(), null)
                    .serialize(entry.getKey(), json, context);
            context.writeValue(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static List<? extends Map.Entry<?, ?>> inOrder(Map<?, ?> map) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .toList();
    }
}
