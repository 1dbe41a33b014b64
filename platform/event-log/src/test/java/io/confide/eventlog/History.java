package io.confide.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What writers were told, against what is in the log afterwards.
 *
 * @param told in the order in which each writer was told
 * @param kept in the order of the log
 */
record History(List<Told> told, List<Kept> kept) {

    /** One answer to one writer: this command is in the log, and there. */
    record Told(String writer, UUID command, long position) {}

    /** One commit of the log. */
    record Kept(UUID command, long position, List<Place> places) {
        static Kept of(StoredCommit commit) {
            return new Kept(
                    commit.command(),
                    commit.position(),
                    commit.events().stream().map(it -> new Place(it.stream(), it.seq())).toList());
        }

        long next() {
            return position + places.size();
        }
    }

    /** Where one event stands in its stream, counted from 0. */
    record Place(String stream, long seq) {}

    /** Everything that is not as it was promised, in words; empty when all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        lost(faults);
        doubled(faults);
        holes(faults);
        streams(faults);
        reordered(faults);
        return faults;
    }

    private void lost(List<String> faults) {
        Map<UUID, Long> positions = new HashMap<>();
        kept.forEach(it -> positions.put(it.command(), it.position()));
        for (Told one : told) {
            Long found = positions.get(one.command());
            if (found == null) {
                faults.add("lost: " + one);
            } else if (found != one.position()) {
                faults.add("moved to " + found + ": " + one);
            }
        }
    }

    private void doubled(List<String> faults) {
        Set<UUID> seen = new HashSet<>();
        kept.stream()
                .filter(it -> !seen.add(it.command()))
                .forEach(it -> faults.add("doubled: " + it));
    }

    private void holes(List<String> faults) {
        long next = 1;
        for (Kept one : kept) {
            if (one.position() != next) {
                faults.add("hole: " + next + " expected, and then " + one);
            }
            next = one.next();
        }
    }

    private void streams(List<String> faults) {
        Map<String, Long> next = new HashMap<>();
        for (Kept one : kept) {
            for (Place place : one.places()) {
                long expected = next.getOrDefault(place.stream(), 0L);
                if (place.seq() != expected) {
                    faults.add("out of order in its stream: " + place + " of " + one);
                }
                next.put(place.stream(), place.seq() + 1);
            }
        }
    }

    /** Who was answered first stands first, for each writer. */
    private void reordered(List<String> faults) {
        Map<String, Long> last = new HashMap<>();
        for (Told one : told) {
            Long before = last.put(one.writer(), one.position());
            if (before != null && before >= one.position()) {
                faults.add("reordered: " + one + " was answered after " + before);
            }
        }
    }
}
