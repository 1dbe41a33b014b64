package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The tenant: a coaching firm or a corporate programme office. */
public record FirmId(@JsonValue String value) {
    @JsonCreator
    public FirmId {
        Ids.check("FirmId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
