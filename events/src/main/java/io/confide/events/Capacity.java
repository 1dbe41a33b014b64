package io.confide.events;

/** As what a person signs. */
public enum Capacity {
    CLIENT,
    COACH,
    SPONSOR
}
