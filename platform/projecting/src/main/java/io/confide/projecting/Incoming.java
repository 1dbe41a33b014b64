package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.events.Recorded;

/** An event on its way to those who want it, opened once for all of them. */
record Incoming(SourcePartition at, StoredEvent event, Content content) {

    long position() {
        return event.position();
    }

    String subject() {
        return event.subject();
    }

    /** What opening it brought. */
    sealed interface Content {}

    record Opened(Recorded<?> event) implements Content {}

    /** Nobody here can read it; the code says why. */
    record Unreadable(String code) implements Content {}
}
