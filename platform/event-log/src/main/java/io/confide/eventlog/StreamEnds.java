package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where streams end, looked up once. What is known holds exactly as long as the tail it was looked
 * up behind: whoever else writes to a stream also takes the next position, so that our next write
 * fails and everything is forgotten with the tail. Used by one thread.
 */
final class StreamEnds {
    private static final int REMEMBERED = 10_000;

    private final Commits commits;
    private final Map<String, Long> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    StreamEnds(Commits commits) {
        this.commits = commits;
    }

    /** The seq that the stream's next event gets. */
    long of(String stream) {
        return known.computeIfAbsent(
                stream, it -> commits.lastSeq(it).map(seq -> seq + 1).orElse(0L));
    }

    /** Moves on those that are known: of another one this place need not be the last. */
    void reached(Commit.EventKey key) {
        known.computeIfPresent(key.stream(), (_, end) -> Math.max(end, key.seq() + 1));
    }

    void forget() {
        known.clear();
    }
}
