package io.confide.events;

import tools.jackson.core.JsonGenerator;

/**
 * Takes personal values out of a document while it is written, and keeps their places. Pass it as
 * the attribute {@code LeavesOut.class} of an {@code ObjectWriter}.
 */
public interface LeavesOut {

    /** Writes exactly one JSON value that stands for the leaf. */
    void write(Personal<?> leaf, JsonGenerator json);
}
