package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One thing the client said about how it goes. */
public record FeedbackId(@JsonValue String value) {
    @JsonCreator
    public FeedbackId {
        Ids.check("FeedbackId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
