package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Filed;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The same commits, with somebody who watches what is written. */
record WatchedCommits(Commits commits, AppendWatch watch) implements Commits {

    @Override
    public Inserted insert(List<Commit> run) {
        long start = System.nanoTime();
        try {
            Inserted inserted = commits.insert(run);
            watch.wrote(run.size(), inserted.written(), inserted.obstacle(), since(start));
            return inserted;
        } catch (StorageUnavailable | UnknownOutcome e) {
            watch.failed(since(start));
            throw e;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public Optional<Commit> last() {
        return commits.last();
    }

    @Override
    public List<Commit> read(long position, int limit) {
        return commits.read(position, limit);
    }

    @Override
    public List<Commit> stream(String stream, long seq, int limit) {
        return commits.stream(stream, seq, limit);
    }

    @Override
    public Optional<Long> lastSeq(String stream) {
        return commits.lastSeq(stream);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return commits.byCommand(command);
    }

    @Override
    public Optional<Commit> byEvent(String id) {
        return commits.byEvent(id);
    }

    @Override
    public OptionalLong filedUpTo() {
        return commits.filedUpTo();
    }

    @Override
    public void filed(Filed told) {
        commits.filed(told);
    }
}
