package io.confide.events;

/**
 * Who is at the table: client and coach; a paying sponsor too; or a coach employed by the client's
 * employer.
 */
public enum EngagementKind {
    INDIVIDUAL,
    SPONSORED,
    INTERNAL
}
