package io.confide.service;

import io.confide.events.ConfideEvent;

/** For events that nobody needs to decide about. */
public interface Journal {

    /**
     * Appends at the end of the stream; a repeat of the act appends nothing.
     *
     * @throws io.confide.deciding.Refusal not found: the stream belongs to another firm
     */
    Accepted append(Act act, String stream, ConfideEvent event);
}
