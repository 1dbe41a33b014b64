package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One consent to disclose. */
public record GrantId(@JsonValue String value) {
    @JsonCreator
    public GrantId {
        Ids.check("GrantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
