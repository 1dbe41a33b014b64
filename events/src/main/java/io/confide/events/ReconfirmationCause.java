package io.confide.events;

/** Why client and coach look at their agreement again. */
public enum ReconfirmationCause {
    /** The period of term 23 is over. */
    DATE,
    /** The number of sessions of term 23 was held. */
    SESSIONS,
    /** Somebody else speaks for the sponsor. */
    NEW_SPONSOR_CONTACT,
    /** The client was handed over. */
    NEW_COACH,
    /** Other tools keep or carry what is said. */
    TOOL_CHANGE,
    /** Records are kept otherwise than before. */
    RETENTION_CHANGE,
    /** The client wants to. */
    CLIENT_ASKS
}
