package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One entry of a reflection log. */
public record ReflectionId(@JsonValue String value) {
    @JsonCreator
    public ReflectionId {
        Ids.check("ReflectionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
