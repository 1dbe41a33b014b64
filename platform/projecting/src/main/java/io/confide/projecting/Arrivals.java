package io.confide.projecting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells waiting readers how far the partitions of this instance are. */
final class Arrivals {
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final Map<SourcePartition, Long> here = new HashMap<>();

    synchronized void reached(Map<SourcePartition, Long> positions) {
        here.putAll(positions);
        notifyAll();
    }

    synchronized void gone(Set<SourcePartition> partitions) {
        here.keySet().removeAll(partitions);
        notifyAll();
    }

    /**
     * Waits for a position, told by this instance, or looked up when another one has the partition.
     */
    boolean await(
            SourcePartition at, long position, Duration patience, Predicate<SourcePartition> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            if (arrivesHere(at, position, deadline)) {
                return true;
            }
            if (!isHere(at) && look.test(at)) {
                return true;
            }
            if (deadline - System.nanoTime() <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            becomesHere(at, Math.min(deadline, System.nanoTime() + LOOK_AGAIN_NANOS));
        }
    }

    private synchronized boolean isHere(SourcePartition at) {
        return here.containsKey(at);
    }

    private synchronized boolean arrivesHere(SourcePartition at, long position, long deadline) {
        while (here.containsKey(at)) {
            if (here.getOrDefault(at, 0L) >= position) {
                return true;
            }
            if (!waits(deadline)) {
                return false;
            }
        }
        return false;
    }

    private synchronized void becomesHere(SourcePartition at, long until) {
        boolean more = true;
        while (more && !here.containsKey(at)) {
            more = waits(until);
        }
    }

    /** For the next news, or until then; false when it is then, or somebody interrupts. */
    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private synchronized boolean waits(long until) {
        long left = until - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            wait(Math.max(1, left / 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
