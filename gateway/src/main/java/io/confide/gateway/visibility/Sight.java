package io.confide.gateway.visibility;

/** What somebody sees of a datum. */
public enum Sight {
    CONTENT,
    /** That it is there, since when and how it stands; none of its words. */
    METADATA,
    NOTHING;

    public boolean content() {
        return this == CONTENT;
    }

    /** Whether even its existence may be told. */
    public boolean exists() {
        return this != NOTHING;
    }
}
