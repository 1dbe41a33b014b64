package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the client set out to do. */
public record ActionId(@JsonValue String value) {
    @JsonCreator
    public ActionId {
        Ids.check("ActionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
