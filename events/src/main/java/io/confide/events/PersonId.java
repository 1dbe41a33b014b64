package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One person in one firm; says nothing about who it is. */
public record PersonId(@JsonValue String value) {
    @JsonCreator
    public PersonId {
        Ids.check("PersonId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
