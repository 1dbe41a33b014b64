package io.confide.events;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * Brings personal values back to their places while a document is read. Pass it as the attribute
 * {@code LeavesIn.class} of an {@code ObjectReader}.
 */
public interface LeavesIn {

    /**
     * @param place what {@link LeavesOut} wrote
     * @param held the type of the value
     */
    Personal<?> read(JsonNode place, JavaType held, DeserializationContext context);
}
