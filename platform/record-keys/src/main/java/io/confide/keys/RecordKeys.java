package io.confide.keys;

import io.confide.events.RecordSet;
import java.time.Duration;

/** Seals and opens under the key of a record set; makes the key at its first sealing. */
public interface RecordKeys {

    /**
     * How long after a fence another process may still seal, at most: it asks again for the state
     * of a key that it knows for so long. A disposal waits longer than that between fence and
     * destruction.
     */
    Duration SEALING_CACHE = Duration.ofSeconds(2);

    /** How long an opened key stays in memory, at most. */
    Duration OPENING_CACHE = Duration.ofSeconds(60);

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
