package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import java.util.UUID;

/** How an event goes into the log and comes back: sealed, and opened. */
interface Envelopes {

    Frame seal(FirmId firm, UUID id, NewEvent event);

    ConfideEvent open(StoredEvent event);
}
