package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.Filed;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares what the entries of a log say with what the engine filed beside them, in little memory
 * and in any order: sums of keyed digests, one for each few thousand positions. What is entered is
 * added, what is filed is taken away; where a sum is not zero in the end, the two differ. The key
 * is chosen anew each time, so that nobody can make a change that cancels out.
 */
final class Filing implements Filed {
    private static final int SHIFT = 12;
    private static final long PLACES = 1;
    private static final long EVENTS = 2;
    private static final long COMMANDS = 3;

    private final long key = new SecureRandom().nextLong();
    private final long upTo;
    private long[] sums = new long[64];
    private long furthest;

    /**
     * @param upTo position of the last event that is filed
     */
    Filing(long upTo) {
        this.upTo = upTo;
    }

    /** Positions of one sum, both inclusive. */
    record Stretch(long from, long to) {
        boolean holds(long position) {
            return position >= from && position <= to;
        }
    }

    void entered(Commit commit) {
        long position = commit.position();
        if (position <= upTo) {
            long sum = id(COMMANDS, commit.command(), position);
            for (EventKey event : commit.events()) {
                sum += place(digest(event.stream()), event.seq(), position);
                sum += id(EVENTS, event.id(), position);
            }
            add(position, sum);
        }
    }

    @Override
    public void place(String stream, long seq, long position) {
        filed(position, place(digest(stream), seq, position));
    }

    @Override
    public void event(String id, long position) {
        filed(position, id(EVENTS, id, position));
    }

    @Override
    public void command(String id, long position) {
        filed(position, id(COMMANDS, id, position));
    }

    private void filed(long position, long digest) {
        furthest = Math.max(furthest, position);
        if (position <= upTo) {
            add(position, -digest);
        }
    }

    /** The first few thousand positions about which the two differ. */
    Optional<Stretch> firstDifference() {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                long from = (long) i << SHIFT;
                return Optional.of(
                        new Stretch(
                                i == 0 ? Long.MIN_VALUE : from,
                                Math.min(upTo, from + (1L << SHIFT) - 1)));
            }
        }
        return Optional.empty();
    }

    /** The highest position of a commit under which anything was filed, when it is above this. */
    OptionalLong filedAbove(long position) {
        return furthest > position ? OptionalLong.of(furthest) : OptionalLong.empty();
    }

    private void add(long position, long digest) {
        int at = Math.toIntExact(Math.max(0, position) >>> SHIFT);
        if (at >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(at + 1, sums.length * 2));
        }
        sums[at] += digest;
    }

    private static long place(long stream, long seq, long position) {
        return mixed(mixed(mixed(stream + PLACES) ^ seq) ^ position);
    }

    private long id(long kind, String id, long position) {
        return mixed(mixed(digest(id) + kind) ^ position);
    }

    /** Four characters at a time. */
    private long digest(String text) {
        long digest = key + text.length();
        long four = 0;
        for (int i = 0; i < text.length(); i++) {
            four = four << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                digest = mixed(digest ^ four);
                four = 0;
            }
        }
        return mixed(digest ^ four);
    }

    /** Every bit of the value counts for every bit of the result (the finisher of MurmurHash3). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
