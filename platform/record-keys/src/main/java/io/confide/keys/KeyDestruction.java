package io.confide.keys;

import io.confide.events.RecordSet;

/** The end of a key's life; retention-service alone may hold this. Every step may be repeated. */
public interface KeyDestruction {

    /** From now on nothing is sealed under it, in any process; it still opens. */
    void fence(RecordSet recordSet);

    /**
     * Destroys the key, and enters its fingerprint in the ledger first, so that no backup brings it
     * back. A record set that never had a key gets a tombstone and can never have one.
     *
     * @return the fingerprint, hexadecimal; of the tombstone when there was no key
     */
    String destroy(RecordSet recordSet);

    State state(RecordSet recordSet);

    /** {@code none → active → fenced → destroyed → confirmed}. */
    enum State {
        NONE,
        ACTIVE,
        FENCED,
        DESTROYED,
        CONFIRMED
    }

    /**
     * Destroys again whatever the ledger names: a restored backup, or a crash between ledger and
     * key, left it (T11). Call it before a system serves.
     *
     * @return how many keys it had to destroy
     */
    long replayLedger();

    /** Verification has seen that nothing opens any more. */
    void confirm(RecordSet recordSet);
}
