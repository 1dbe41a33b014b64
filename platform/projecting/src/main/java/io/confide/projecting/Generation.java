package io.confide.projecting;

import java.util.Map;

/**
 * Which generation of a projection is read and fed.
 *
 * @param active the one in use
 * @param from how far it was, by source and partition, when it came into use: whoever is further
 *     with another generation goes back to there
 * @param previous the one before, kept for a rollback; 0 for none
 * @param previousFrom how far that was when it went out of use
 * @param newest highest number ever claimed
 */
record Generation(
        int active,
        Map<String, Place> from,
        int previous,
        Map<String, Place> previousFrom,
        int newest) {

    static final Generation FIRST = new Generation(1, Map.of(), 0, Map.of(), 1);

    /** A position, and the offset in the topic of the record after it. */
    record Place(long position, long offset) {
        static final Place BEGINNING = new Place(0, 0);
    }

    Place from(SourcePartition at) {
        return from.getOrDefault(at.id(), Place.BEGINNING);
    }

    Generation claimed() {
        return new Generation(active, from, previous, previousFrom, newest + 1);
    }

    Generation switchedTo(int generation, Map<String, Place> in, Map<String, Place> out) {
        return new Generation(generation, in, active, out, newest);
    }

    /** From the first event on; there is no going back to documents that nobody can read. */
    Generation begunAnew() {
        return new Generation(newest + 1, Map.of(), 0, Map.of(), newest + 1);
    }

    Generation rolledBack() {
        return new Generation(previous, previousFrom, 0, Map.of(), newest);
    }
}
