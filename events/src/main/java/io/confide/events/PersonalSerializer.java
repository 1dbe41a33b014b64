package io.confide.events;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** To its reader a personal value is the value; at rest its place is kept by whoever seals it. */
@SuppressWarnings("rawtypes") // Jackson finds serializers by raw type
final class PersonalSerializer extends ValueSerializer<Personal> {

    @Override
    public void serialize(Personal leaf, JsonGenerator json, SerializationContext context) {
        if (context.getAttribute(LeavesOut.class) instanceof LeavesOut leaves) {
            leaves.write((Personal<?>) leaf, json);
            return;
        }
        switch ((Personal<?>) leaf) {
            case Personal.Known<?> known -> context.writeValue(json, known.held());
            case Personal.Erased<?> _ ->
                    json.writeStartObject().writeBooleanProperty("erased", true).writeEndObject();
        }
    }
}
