package io.confide.events;

/** What is kept equally long, under one key. */
public enum RetentionGroup {
    /** Agreements, annexes, signatures, feedback, legal review. */
    AGREEMENT,
    /** Notes, aims, actions, session agreements. */
    RECORDS,
    /** Both reflection logs. */
    REFLECTIONS,
    /** What names a client in an hour log. */
    HOURS,
    /** Consent, reports, what was disclosed. */
    DISCLOSURES,
    /** A person's name and address; the subject is the person, not the engagement. */
    IDENTITY,
    /** The firm's own papers: its name, sponsors, templates. Never disposed with an engagement. */
    FIRM
}
