package io.confide.events;

import tools.jackson.databind.node.ObjectNode;

/**
 * Leads an event from the revision it was written in to the next one. Pure: the same trees in, the
 * same trees out. Nothing moves between the two trees, as what was open stays readable in the log
 * and what was sealed may be erased.
 */
public interface Upcaster {

    /** The event's name on the wire. */
    String name();

    /** From this revision to the next. */
    int from();

    default ObjectNode open(ObjectNode open) {
        return open;
    }

    /** Not asked for once the record set is erased. */
    default ObjectNode sealed(ObjectNode sealed) {
        return sealed;
    }
}
