package io.confide.keys;

import io.confide.events.RecordSet;

/** Seals and opens under the key of a record set; makes the key at its first sealing. */
public interface RecordKeys {

    /**
     * AES-256-GCM under the record set's key.
     *
     * @param context bound into the ciphertext (AAD): the same bytes open it, others do not
     * @throws KeyFenced nothing is written any more for a record set that is being disposed of, or
     *     was
     */
    byte[] seal(RecordSet recordSet, byte[] plain, byte[] context);

    /**
     * @throws CannotOpen the ciphertext or its context was changed: never a sign of erasure
     */
    Opened open(RecordSet recordSet, byte[] sealed, byte[] context);

    /** Forgets a key held in memory, at once. */
    void drop(RecordSet recordSet);

    /** What comes of opening. */
    sealed interface Opened {
        record Plain(byte[] bytes) implements Opened {}

        /** The key was destroyed; so was, for ever, what it sealed. */
        record Erased() implements Opened {}
    }
}
