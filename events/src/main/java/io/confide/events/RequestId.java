package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One question for disclosure. */
public record RequestId(@JsonValue String value) {
    @JsonCreator
    public RequestId {
        Ids.check("RequestId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
