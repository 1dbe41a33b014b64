package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One client, one coach at a time, optionally one sponsor. */
public record EngagementId(@JsonValue String value) {
    @JsonCreator
    public EngagementId {
        Ids.check("EngagementId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
