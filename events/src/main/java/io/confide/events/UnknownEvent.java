package io.confide.events;

/** A name or revision that this version of Confide has never heard of: a newer one wrote it. */
public class UnknownEvent extends RuntimeException {
    public UnknownEvent(String name, int revision) {
        super(
                "the event %s, revision %d, is not in the catalogue: a newer Confide wrote it"
                        .formatted(name, revision));
    }
}
