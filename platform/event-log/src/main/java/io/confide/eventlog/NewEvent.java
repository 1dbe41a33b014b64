package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import java.util.OptionalLong;

/**
 * One event of a commit.
 *
 * @param expectedSeq the place in the stream, counted from 0, that it must take; empty for the end,
 *     wherever that is
 */
public record NewEvent(String stream, OptionalLong expectedSeq, ConfideEvent event) {

    /** At the end of the stream. */
    public static NewEvent atEnd(String stream, ConfideEvent event) {
        return new NewEvent(stream, OptionalLong.empty(), event);
    }

    /** At exactly this place. */
    public static NewEvent at(String stream, long seq, ConfideEvent event) {
        return new NewEvent(stream, OptionalLong.of(seq), event);
    }
}
