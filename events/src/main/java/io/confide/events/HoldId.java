package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One reason to keep a record set beyond its date. */
public record HoldId(@JsonValue String value) {
    @JsonCreator
    public HoldId {
        Ids.check("HoldId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
