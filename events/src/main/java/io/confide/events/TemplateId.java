package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A firm's own wording, to draft agreements from. */
public record TemplateId(@JsonValue String value) {
    @JsonCreator
    public TemplateId {
        Ids.check("TemplateId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
