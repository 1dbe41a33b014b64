package io.confide.events;

/** Why an engagement ended, as a class; what was said stays between the parties. */
public enum ReasonClass {
    COMPLETED,
    AGREED,
    CLIENT_LEAVES,
    COACH_LEAVES,
    SPONSOR_STOPS,
    OTHER
}
