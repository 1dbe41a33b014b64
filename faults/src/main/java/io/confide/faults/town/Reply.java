package io.confide.faults.town;

/**
 * What a process said to an order.
 *
 * @param text of a done order its answer, of another one what went wrong
 */
record Reply(Kind kind, String text) {
    static final Reply GONE = new Reply(Kind.UNKNOWN, "the process is gone");

    /** How it went. */
    enum Kind {
        DONE,
        /** By a rule; nothing was written. */
        REFUSED,
        /** By the database; nothing was written. */
        UNAVAILABLE,
        /** Nobody knows whether it was written. */
        UNKNOWN,
        FAILED
    }

    boolean isDone() {
        return kind == Kind.DONE;
    }
}
