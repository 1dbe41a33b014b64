package io.confide.faults.work;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Filed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A log that can be met right before and right after a write. */
record StandingCommits(Commits real, Moments moments) implements Commits {

    @Override
    public Inserted insert(List<Commit> run) {
        moments.pass(Moment.BEFORE_APPEND);
        Inserted inserted = real.insert(run);
        moments.pass(Moment.AFTER_APPEND);
        return inserted;
    }

    @Override
    public Optional<Commit> last() {
        return real.last();
    }

    @Override
    public List<Commit> read(long position, int limit) {
        return real.read(position, limit);
    }

    @Override
    public List<Commit> stream(String stream, long seq, int limit) {
        return real.stream(stream, seq, limit);
    }

    @Override
    public Optional<Long> lastSeq(String stream) {
        return real.lastSeq(stream);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return real.byCommand(command);
    }

    @Override
    public Optional<Commit> byEvent(String id) {
        return real.byEvent(id);
    }

    @Override
    public OptionalLong filedUpTo() {
        return real.filedUpTo();
    }

    @Override
    public void filed(Filed told) {
        real.filed(told);
    }
}
