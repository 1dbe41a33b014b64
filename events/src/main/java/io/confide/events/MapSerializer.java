package io.confide.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** In the order of the keys' texts, so that equal maps are equal bytes. */
@SuppressWarnings("rawtypes") // Jackson finds serializers by raw type
final class MapSerializer extends ValueSerializer<Map> {

    // Jackson keeps no serializers of keys: it would make one for each key of each map.
    private final Map<Class<?>, ValueSerializer<Object>> ofKeys = new ConcurrentHashMap<>();

    @Override
    public void serialize(Map map, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : inOrder(map)) {
            ofKeys.computeIfAbsent(
                            entry.getKey().getClass(), it -> context.findKeySerializer(it, null))
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
