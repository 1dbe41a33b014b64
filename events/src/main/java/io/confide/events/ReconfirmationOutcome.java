package io.confide.events;

/** What client and coach decide after they looked at their agreement again. */
public enum ReconfirmationOutcome {
    /** It goes on as agreed. */
    UNCHANGED,
    /** It goes on, and the coach drafts the next version. */
    AMEND,
    /** It rests until one of them takes it up again. */
    PAUSE,
    /** The coaching is over. */
    END
}
