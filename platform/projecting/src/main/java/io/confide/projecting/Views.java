package io.confide.projecting;

import io.confide.events.FirmId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The documents of one projection, always of one whole generation. */
public interface Views<V> {

    Optional<V> get(String key);

    /** Empty also when it belongs to another firm. */
    Optional<V> get(FirmId firm, String key);

    /**
     * Views with this index value, ordered by key.
     *
     * @param after key after which to go on; empty for the first page
     * @param limit 1 to 1000
     */
    List<Keyed<V>> query(String index, String value, String after, int limit);

    /**
     * All of them, ordered by key.
     *
     * @param limit 1 to 1000
     */
    List<Keyed<V>> scan(String after, int limit);

    /**
     * Waits until these views contain what the token names.
     *
     * @return false when they do not have it in time; never read a stale view then
     */
    boolean await(PositionToken token, Duration patience);

    /** A view with its key and firm. */
    record Keyed<V>(String key, FirmId firm, V view) {}
}
