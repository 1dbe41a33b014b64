package io.confide.events;

/** What a reconfirmation looks at. */
public enum ReviewedItem {
    GOALS,
    CIRCUMSTANCES,
    DISCLOSURE,
    CUSTODY,
    CHANNEL,
    RHYTHM,
    FEEDBACK
}
