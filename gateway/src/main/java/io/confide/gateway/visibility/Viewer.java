package io.confide.gateway.visibility;

/** As what somebody looks: the columns of the table, and everybody who has none. */
public enum Viewer {
    CLIENT,
    COACH,
    SPONSOR,
    FIRM_ADMIN,
    OPS,
    SUPERVISOR,
    /** Took over after a handover; earlier records only as far as the client released them. */
    NEW_COACH,
    /** Anyone else, assistants and privacy officers among them: nothing. */
    OTHER
}
