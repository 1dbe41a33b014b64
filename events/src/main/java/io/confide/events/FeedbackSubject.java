package io.confide.events;

/** What the client speaks about. */
public enum FeedbackSubject {
    RELATIONSHIP,
    AGREEMENT
}
