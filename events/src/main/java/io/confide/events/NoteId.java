package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One session note. */
public record NoteId(@JsonValue String value) {
    @JsonCreator
    public NoteId {
        Ids.check("NoteId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
