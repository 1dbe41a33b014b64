package io.confide.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** The way back from what {@link PersonalSerializer} wrote. */
@SuppressWarnings("rawtypes") // Jackson finds deserializers by raw type
final class PersonalDeserializer extends ValueDeserializer<Personal> {
    private final @Nullable JavaType held;

    PersonalDeserializer() {
        this(null);
    }

    private PersonalDeserializer(@Nullable JavaType held) {
        this.held = held;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return new PersonalDeserializer(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        JavaType type = held == null ? context.constructType(Object.class) : held;
        JsonNode place = context.readTree(json);
        if (context.getAttribute(LeavesIn.class) instanceof LeavesIn leaves) {
            return leaves.read(place, type, context);
        }
        return place.path("erased").booleanValue(false)
                ? new Personal.Erased<>(Optional.empty())
                : Personal.of(context.<Object>readTreeAsValue(place, type));
    }
}
