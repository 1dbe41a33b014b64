package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One change of coach, from the proposal to the client's answer. */
public record HandoverId(@JsonValue String value) {
    @JsonCreator
    public HandoverId {
        Ids.check("HandoverId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
