package io.confide.keys;

import io.confide.keys.KeyDestruction.State;

/**
 * One record set's key as the keys database has it.
 *
 * @param fingerprint of the key, or of the tombstone of a record set that never had one
 * @param wrapped the key under the firm's key-encryption key; empty once it is destroyed, and where
 *     there never was one
 */
record KeyRow(State state, String fingerprint, byte[] wrapped) {

    boolean isDestroyed() {
        return state == State.DESTROYED || state == State.CONFIRMED;
    }

    KeyRow fenced() {
        return state == State.ACTIVE ? new KeyRow(State.FENCED, fingerprint, wrapped) : this;
    }

    KeyRow destroyed() {
        return isDestroyed() ? this : new KeyRow(State.DESTROYED, fingerprint, new byte[0]);
    }

    KeyRow confirmed() {
        return state == State.DESTROYED ? new KeyRow(State.CONFIRMED, fingerprint, wrapped) : this;
    }

    /** Takes the place of a key that never was, so that there never will be one. */
    static KeyRow tombstone(String recordSet) {
        byte[] name = Bytes.of("tombstone", recordSet);
        return new KeyRow(State.FENCED, Crypto.fingerprint(name), new byte[0]);
    }
}
