package io.confide.eventlog;

import java.util.UUID;

/** An event of this id was recorded by another command; nothing was written. */
public class RepeatedEvent extends RuntimeException {
    private final UUID id;

    RepeatedEvent(UUID id) {
        super("the event " + id + " is in the log already, from another command");
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
