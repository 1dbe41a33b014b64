package io.confide.faults.work;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.ForwardingCommits;
import java.util.List;

/** A log that can be met right before and right after a write. */
final class StandingCommits extends ForwardingCommits {
    private final Moments moments;

    StandingCommits(Commits real, Moments moments) {
        super(real);
        this.moments = moments;
    }

    @Override
    public Inserted insert(List<Commit> run) {
        moments.pass(Moment.BEFORE_APPEND);
        Inserted inserted = super.insert(run);
        moments.pass(Moment.AFTER_APPEND);
        return inserted;
    }
}
