package io.confide.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One progress report. */
public record ReportId(@JsonValue String value) {
    @JsonCreator
    public ReportId {
        Ids.check("ReportId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
