package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.ForwardingCommits;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.time.Duration;
import java.util.List;

/** The same commits, with somebody who watches what is written. */
final class WatchedCommits extends ForwardingCommits {
    private final AppendWatch watch;

    WatchedCommits(Commits commits, AppendWatch watch) {
        super(commits);
        this.watch = watch;
    }

    @Override
    public Inserted insert(List<Commit> run) {
        long start = System.nanoTime();
        try {
            Inserted inserted = super.insert(run);
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
}
