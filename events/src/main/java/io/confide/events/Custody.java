package io.confide.events;

/** Who keeps the session records: the client alone, or the coach, stored securely. */
public enum Custody {
    CLIENT_KEEPS,
    COACH_STORES
}
