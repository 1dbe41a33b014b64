package io.confide.events;

/** What a person may be in a firm; one person may be several. */
public enum Role {
    CLIENT,
    COACH,
    SPONSOR,
    FIRM_ADMIN,
    PRIVACY_OFFICER,
    ASSISTANT,
    SUPERVISOR
}
