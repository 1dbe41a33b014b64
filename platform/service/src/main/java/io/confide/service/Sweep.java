package io.confide.service;

import java.time.Instant;

/**
 * Turns dates that have come into events. One process at a time sweeps; what it does, it does as
 * acts of its own that may be repeated.
 */
public interface Sweep {
    /** Unique in the service, such as {@code expiry}. */
    String name();

    void sweep(Instant now);
}
