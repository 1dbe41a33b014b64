package io.confide.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Passes everything on: a start for what watches or disturbs only some of it. */
public abstract class ForwardingCommits implements Commits {

    private final Commits commits;

    /** In front of these. */
    protected ForwardingCommits(Commits commits) {
        this.commits = commits;
    }

    @Override
    public Inserted insert(List<Commit> run) {
        return commits.insert(run);
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
    public List<CommitBody> bodies(long position, int limit) {
        return commits.bodies(position, limit);
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
