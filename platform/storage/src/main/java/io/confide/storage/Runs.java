package io.confide.storage;

import java.util.HashSet;
import java.util.List;

/** What every engine checks before it writes a run of commits. */
public final class Runs {

    private Runs() {}

    /**
     * @throws IllegalArgumentException the run is empty, a commit has no event or one place or
     *     event twice, or the commits do not follow each other
     */
    public static void check(List<Commit> run) {
        if (run.isEmpty()) {
            throw new IllegalArgumentException("A run has at least one commit.");
        }
        long next = run.getFirst().position();
        for (var commit : run) {
            if (commit.position() != next) {
                throw new IllegalArgumentException(
                        "Commits of a run follow each other: " + next + " is the next position.");
            }
            checkEvents(commit);
            next = commit.next();
        }
    }

    /** A MongoDB index is unique between documents, not within one. */
    private static void checkEvents(Commit commit) {
        var places = new HashSet<Place>();
        var ids = new HashSet<String>();
        for (var key : commit.events()) {
            if (!places.add(new Place(key.stream(), key.seq())) || !ids.add(key.id())) {
                throw new IllegalArgumentException(
                        "A commit has each event and each place in a stream once.");
            }
        }
        if (commit.events().isEmpty()) {
            throw new IllegalArgumentException("A commit has at least one event.");
        }
    }

    private record Place(String stream, long seq) {}
}
