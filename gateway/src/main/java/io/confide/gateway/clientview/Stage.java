package io.confide.gateway.clientview;

/** Where an engagement stands between the first meeting and its certified erasure. */
public enum Stage {
    /** The file is open, nothing is offered yet. */
    OPENED,
    /** A version is on the table and waits for signatures. */
    OFFERED,
    IN_FORCE,
    /** The coaching is over. */
    ENDED,
    /** Nobody reads the records routinely any more, and each has its date. */
    INACTIVE,
    DUE,
    /** A second person approved; keys are being destroyed and every service answers. */
    DISPOSING,
    /** The keys are gone and nothing could be read. */
    ERASED
}
