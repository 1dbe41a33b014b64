package io.confide.keys;

import io.confide.events.RecordSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was destroyed, for ever (T11). It lives outside the backup cycle of the keys, so that a
 * restored backup cannot bring a destroyed key back.
 */
public interface Ledger {

    /** Durable when it returns; an entry for a record set that has one changes nothing. */
    void enter(Entry entry);

    Optional<Entry> find(RecordSet recordSet);

    List<Entry> entries();

    /**
     * One destroyed key.
     *
     * @param fingerprint 32 hexadecimal digits; tells nothing about the key
     */
    record Entry(RecordSet recordSet, String fingerprint, Instant at) {}
}
