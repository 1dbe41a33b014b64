package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sponsor's set of engagements with a firm. */
public record ProgrammeId(@JsonValue String value) {
    @JsonCreator
    public ProgrammeId {
        Ids.check("ProgrammeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
