package io.confide.eventlog;

import io.confide.events.Ids;
import io.confide.events.Recorded;
import io.confide.keys.EventSealing;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The log of one service: commands that come at the same time share one durable write. */
public final class GroupCommitLog implements EventLog {
    private final LogReader reader;
    private final Envelopes envelopes;
    private final GroupWriter writer;
    private final CommitQueue queue;

    /** The log of this source in this database. */
    public GroupCommitLog(String source, Storage storage, EventSealing sealing) {
        this(source, storage.commits(source), new SealedEnvelopes(sealing));
    }

    /** The same, with somebody who counts what is written. */
    public GroupCommitLog(String source, Storage storage, EventSealing sealing, AppendWatch watch) {
        this(
                source,
                new WatchedCommits(storage.commits(source), watch),
                new SealedEnvelopes(sealing));
    }

    GroupCommitLog(String source, Commits commits, Envelopes envelopes) {
        this(source, commits, envelopes, new SteadyPause());
    }

    GroupCommitLog(String source, Commits commits, Envelopes envelopes, GroupWriter.Pause pause) {
        this.reader = new LogReader(source, commits);
        this.envelopes = envelopes;
        this.writer = new GroupWriter(source, commits, pause);
        this.queue = new CommitQueue(source, writer);
    }

    @Override
    public String source() {
        return reader.source();
    }

    @Override
    public Appended append(NewCommit commit) {
        return append(sealed(commit));
    }

    /** What is sealed already, or is nothing to be sealed. */
    Appended append(FramedCommit commit) {
        return queue.append(commit);
    }

    /** On the caller's thread: the writer only frames and hashes. */
    private FramedCommit sealed(NewCommit commit) {
        List<Frame> frames = new ArrayList<>();
        for (NewEvent event : commit.events()) {
            UUID id = eventId(commit.command(), frames.size());
            frames.add(envelopes.seal(commit.firm(), id, event));
        }
        return new FramedCommit(
                commit.command(),
                commit.fingerprint(),
                commit.firm(),
                commit.by(),
                commit.at(),
                frames);
    }

    /** A repeated command makes the same ids again, and so collides with itself. */
    public static UUID eventId(UUID command, int index) {
        return Ids.named(command, Integer.toString(index));
    }

    @Override
    public Optional<StoredCommit> byCommand(UUID command) {
        return reader.byCommand(command);
    }

    @Override
    public List<StoredEvent> stream(String stream, long fromSeq) {
        return reader.stream(stream, fromSeq);
    }

    @Override
    public long version(String stream) {
        return reader.version(stream);
    }

    @Override
    public List<StoredCommit> read(long position, int limit) {
        return reader.read(position, limit);
    }

    @Override
    public long head() {
        return reader.head();
    }

    LogReader reader() {
        return reader;
    }

    @Override
    public Recorded<?> open(StoredEvent event) {
        return event.opened(envelopes.open(event));
    }

    @Override
    public void onAppend(LongConsumer listener) {
        writer.onAppend(listener);
    }

    @Override
    public void close() {
        queue.close();
    }
}
