package io.confide.events;

/** The stored JSON is not of the shape that the catalogue knows; never says what was in it. */
public class UnreadableEvent extends RuntimeException {
    UnreadableEvent(EventType type, String complaint) {
        super("%s, revision %d: %s".formatted(type.name(), type.revision(), complaint));
    }
}
