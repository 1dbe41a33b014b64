package io.confide.events;

/** How far an action is. */
public enum ActionStatus {
    OPEN,
    DONE,
    DROPPED
}
