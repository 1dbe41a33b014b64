package io.confide.eventlog;

import java.util.List;

/** Somebody who changes the database behind the log's back. */
interface Tampering {

    /** What an entry is stored as, each by its name in the database. */
    List<String> fields();

    /**
     * Changes one bit of one field of one entry; the same again puts it back.
     *
     * @param position of the entry's first event
     * @param bit counted from 0; taken modulo the length of the field
     */
    void flip(long position, String field, int bit);

    void remove(long position);

    void swap(long one, long other);

    /** Changes one bit of the checkpoint over this position; the same again puts it back. */
    void flipCheckpoint(long position, int bit);

    static byte[] flipped(byte[] value, int bit) {
        byte[] flipped = value.clone();
        int at = Math.floorMod(bit, 8 * value.length);
        flipped[at / 8] ^= (byte) (1 << at % 8);
        return flipped;
    }

    /** A number that no other entry has, as the database would refuse it. */
    static long flipped(long value, int bit) {
        return value ^ (1L << (12 + Math.floorMod(bit, 18)));
    }
}
