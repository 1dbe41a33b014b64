package io.confide.projecting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a rebuild is. The new generation wins, as it comes from the log; a difference to the old
 * one is something to look into.
 *
 * @param generation the one being made
 * @param total records it has to read, as far as known
 * @param oldCount documents of the generation in use; 0 before the comparison
 * @param differing documents that both generations have at the same position with other contents,
 *     or that only one has
 * @param oldDigest SHA-256 over keys and contents, hexadecimal; empty before the comparison
 * @param error what stopped it, as a code without any text of a record; the old generation stays
 */
public record Rebuild(
        String projection,
        int generation,
        State state,
        long done,
        long total,
        Instant started,
        Optional<Instant> finished,
        long oldCount,
        long newCount,
        long differing,
        String oldDigest,
        String newDigest,
        Optional<String> error) {

    /** Where it stands. */
    public enum State {
        READING,
        COMPARING,
        SWITCHED,
        FAILED
    }

    static Rebuild begun(String projection, int generation, Instant at) {
        return new Rebuild(
                projection,
                generation,
                State.READING,
                0,
                0,
                at,
                Optional.empty(),
                0,
                0,
                0,
                "",
                "",
                Optional.empty());
    }

    Rebuild reading(long done, long total) {
        return new Rebuild(
                projection,
                generation,
                state,
                done,
                Math.max(done, total),
                started,
                finished,
                oldCount,
                newCount,
                differing,
                oldDigest,
                newDigest,
                error);
    }

    Rebuild compared(Comparison.Result result) {
        return new Rebuild(
                projection,
                generation,
                State.COMPARING,
                done,
                total,
                started,
                finished,
                result.oldCount(),
                result.newCount(),
                result.differing(),
                result.oldDigest(),
                result.newDigest(),
                error);
    }

    Rebuild over(State state, Instant at, Optional<String> error) {
        return new Rebuild(
                projection,
                generation,
                state,
                done,
                total,
                started,
                Optional.of(at),
                oldCount,
                newCount,
                differing,
                oldDigest,
                newDigest,
                error);
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? (isOver() ? 100 : 0) : (int) Math.min(100, done * 100 / total);
    }

    @JsonIgnore
    public boolean isOver() {
        return state == State.SWITCHED || state == State.FAILED;
    }
}
