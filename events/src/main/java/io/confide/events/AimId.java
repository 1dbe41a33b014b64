package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the client wants to reach. */
public record AimId(@JsonValue String value) {
    @JsonCreator
    public AimId {
        Ids.check("AimId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
