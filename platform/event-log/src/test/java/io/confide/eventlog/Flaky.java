package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.CommitBody;
import io.confide.storage.Commits;
import io.confide.storage.ForwardingCommits;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Commits whose answers get lost, before or after the write. */
final class Flaky extends ForwardingCommits {
    private final AtomicInteger inserts = new AtomicInteger();
    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile int lose;
    private volatile boolean afterWriting;
    private volatile boolean everyThird;
    private volatile boolean awayAfterLoss;
    private volatile long hidden;

    Flaky(Commits commits) {
        super(commits);
    }

    void loseAnswers(int times, boolean after) {
        lose = times;
        afterWriting = after;
    }

    /** Once the answers are lost, nothing more is taken. */
    void beAwayAfterLoss() {
        awayAfterLoss = true;
    }

    void loseEveryThird() {
        everyThird = true;
    }

    void hide(long position) {
        hidden = position;
    }

    int inserts() {
        return inserts.get();
    }

    /** How often the end of a stream was asked for. */
    int lookUps() {
        return lookUps.get();
    }

    @Override
    public synchronized Inserted insert(List<Commit> run) {
        int count = inserts.incrementAndGet();
        if (everyThird && count % 3 == 0) {
            return lost(run, count % 2 == 0);
        }
        if (lose > 0) {
            lose--;
            return lost(run, afterWriting);
        }
        if (awayAfterLoss) {
            throw new StorageUnavailable("gone", null);
        }
        return super.insert(run);
    }

    private Inserted lost(List<Commit> run, boolean written) {
        if (written) {
            super.insert(run.subList(0, (run.size() + 1) / 2));
        }
        throw new UnknownOutcome("the answer was lost", new IllegalStateException());
    }

    @Override
    public List<Commit> read(long position, int limit) {
        return super.read(position, limit).stream()
                .filter(commit -> commit.position() != hidden)
                .toList();
    }

    @Override
    public List<CommitBody> bodies(long position, int limit) {
        return super.bodies(position, limit).stream()
                .filter(body -> body.position() != hidden)
                .toList();
    }

    @Override
    public Optional<Long> lastSeq(String stream) {
        lookUps.incrementAndGet();
        return super.lastSeq(stream);
    }
}
