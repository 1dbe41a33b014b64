package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One meeting. */
public record SessionId(@JsonValue String value) {
    @JsonCreator
    public SessionId {
        Ids.check("SessionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
