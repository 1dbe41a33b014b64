package io.confide.events;

/** What a meeting is for. */
public enum SessionType {
    CHEMISTRY,
    INITIATION,
    COACHING,
    THREE_WAY,
    REVIEW,
    CLOSING
}
