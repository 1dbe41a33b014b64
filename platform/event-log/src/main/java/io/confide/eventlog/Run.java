package io.confide.eventlog;

import io.confide.storage.Commit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Commits numbered to follow the tail and each other, to be written at once. One that could collide
 * with another of the same run is put off to the next, where the log itself can answer it.
 */
final class Run {
    private final StreamEnds known;
    private final List<PendingCommit> members = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private final List<PendingCommit> putOff = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private Tail tail;

    Run(StreamEnds known, Tail tail) {
        this.known = known;
        this.tail = tail;
    }

    /** One place in one stream. */
    private record Place(String stream, long seq) {}

    void add(PendingCommit pending) {
        FramedCommit commit = pending.commit();
        if (ids.contains(commit.command())
                || commit.frames().stream().anyMatch(frame -> ids.contains(frame.id()))
                || !claim(pending)) {
            putOff.add(pending);
        }
    }

    private boolean claim(PendingCommit pending) {
        Map<String, Long> newEnds = new HashMap<>();
        Set<Place> newPlaces = new HashSet<>();
        List<Long> seqs = new ArrayList<>();
        for (Frame frame : pending.commit().frames()) {
            long seq = frame.expectedSeq().orElseGet(() -> end(frame.stream(), newEnds));
            Place place = new Place(frame.stream(), seq);
            if (places.contains(place)) {
                return false;
            }
            newPlaces.add(place);
            newEnds.merge(frame.stream(), seq + 1, Math::max);
            seqs.add(seq);
        }
        places.addAll(newPlaces);
        newEnds.forEach((stream, end) -> ends.merge(stream, end, Math::max));
        join(pending, seqs);
        return true;
    }

    private long end(String stream, Map<String, Long> newEnds) {
        Long here = newEnds.getOrDefault(stream, ends.get(stream));
        return here != null ? here : known.of(stream);
    }

    private void join(PendingCommit pending, List<Long> seqs) {
        FramedCommit framed = pending.commit();
        List<Commit.EventKey> keys = new ArrayList<>();
        for (int i = 0; i < seqs.size(); i++) {
            Frame frame = framed.frames().get(i);
            keys.add(new Commit.EventKey(frame.stream(), seqs.get(i), frame.id().toString()));
            ids.add(frame.id());
        }
        ids.add(framed.command());
        byte[] body = pending.body(seqs);
        byte[] hash = HashChain.hash(tail.hash(), tail.next(), keys.size(), body);
        Commit commit =
                new Commit(
                        tail.next(),
                        framed.command().toString(),
                        List.copyOf(keys),
                        tail.hash(),
                        hash,
                        body);
        members.add(pending);
        commits.add(commit);
        tail = Tail.after(commit);
    }

    List<Commit> commits() {
        return commits;
    }

    PendingCommit member(int index) {
        return members.get(index);
    }

    List<PendingCommit> members() {
        return members;
    }

    /** Everyone from this member on, and those put off, in the order in which they came. */
    List<PendingCommit> rest(int from) {
        List<PendingCommit> rest = new ArrayList<>(members.subList(from, members.size()));
        rest.addAll(putOff);
        return rest;
    }
}
