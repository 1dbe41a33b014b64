package io.confide.storage.sqlite;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Commits at the end of a log that have no rows in its index yet. Not safe for threads. */
final class Unindexed {

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> commands = new HashMap<>();
    private final Map<String, Long> events = new HashMap<>();
    private final Map<String, NavigableMap<Long, Long>> streams = new HashMap<>();
    private long end;

    /**
     * @param end the first position that is not known here
     */
    Unindexed(long end) {
        this.end = end;
    }

    /** What of a commit is looked up. */
    record Entry(long position, String command, List<EventKey> events) {
        long next() {
            return position + events.size();
        }
    }

    long end() {
        return end;
    }

    int size() {
        return entries.size();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Passes over what is known already; a gap is a defect. */
    void add(Entry entry) {
        if (entry.position() < end) {
            return;
        }
        if (entry.position() > end) {
            throw new IllegalStateException(
                    "The index would miss the positions from " + end + " on.");
        }
        entries.addLast(entry);
        commands.put(entry.command(), entry.position());
        for (var key : entry.events()) {
            events.put(key.id(), entry.position());
            streams.computeIfAbsent(key.stream(), _ -> new TreeMap<>())
                    .put(key.seq(), entry.position());
        }
        end = entry.next();
    }

    /**
     * Forgets the commits before this position.
     *
     * @param place is told each stream and seq that goes
     */
    void dropBefore(long position, BiConsumer<String, Long> place) {
        while (!entries.isEmpty() && entries.getFirst().position() < position) {
            drop(entries.removeFirst(), place);
        }
    }

    private void drop(Entry entry, BiConsumer<String, Long> place) {
        commands.remove(entry.command(), entry.position());
        for (var key : entry.events()) {
            events.remove(key.id(), entry.position());
            streams.computeIfPresent(
                    key.stream(),
                    (_, seqs) -> {
                        seqs.remove(key.seq());
                        return seqs.isEmpty() ? null : seqs;
                    });
            place.accept(key.stream(), key.seq());
        }
    }

    Optional<Long> positionOfCommand(String command) {
        return Optional.ofNullable(commands.get(command));
    }

    Optional<Long> positionOfEvent(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** Whether its command or one of its events is here. */
    boolean has(Commit commit) {
        return commands.containsKey(commit.command())
                || commit.events().stream().anyMatch(it -> events.containsKey(it.id()));
    }

    boolean isTaken(EventKey key) {
        var seqs = streams.get(key.stream());
        return seqs != null && seqs.containsKey(key.seq());
    }

    /** Positions by seq, from this seq on. */
    Map<Long, Long> positions(String stream, long seq) {
        var seqs = streams.get(stream);
        return seqs == null ? Map.of() : new TreeMap<>(seqs.tailMap(seq));
    }

    Optional<Long> lastSeq(String stream) {
        return Optional.ofNullable(streams.get(stream)).map(NavigableMap::lastKey);
    }
}
