package io.confide.service;

import io.confide.events.ConfideEvent;

/** For events that nobody needs to decide about. */
public interface Journal {

    /**
     * Appends at the end of the stream; a repeat of the act appends nothing.
     *
     * @param stream named like the event's subject, or {@code {subject}/reads} when it tells who
     *     looked: an erasure looks there, and nowhere else
     * @throws IllegalArgumentException the stream is another
     * @throws io.confide.deciding.Refusal not found: the stream belongs to another firm
     */
    Accepted append(Act act, String stream, ConfideEvent event);
}
