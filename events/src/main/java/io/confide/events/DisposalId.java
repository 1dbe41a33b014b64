package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One case of disposal, from proposal to certificate. */
public record DisposalId(@JsonValue String value) {
    @JsonCreator
    public DisposalId {
        Ids.check("DisposalId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
