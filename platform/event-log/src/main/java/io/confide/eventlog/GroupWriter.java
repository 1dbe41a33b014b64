package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Commits.Inserted;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes many commits with one insert and finds out for each what became of it. Used by one thread.
 */
final class GroupWriter implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 1_000;
    private static final int MOST_LOSSES = 8;

    private final String source;
    private final Commits commits;
    private final Pause pause;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final StreamEnds ends;
    private final Answers answers;
    private @Nullable Tail tail;
    private int lostAnswers;
    private int lostRaces;

    GroupWriter(String source, Commits commits, Pause pause) {
        this.source = source;
        this.commits = commits;
        this.pause = pause;
        this.ends = new StreamEnds(commits);
        this.answers = new Answers(source);
    }

    void onAppend(LongConsumer listener) {
        listeners.add(listener);
    }

    /** Reads the tail, and the ends of streams, anew before the next write. */
    void forget() {
        tail = null;
        ends.forget();
    }

    /** Returns when every one of them has its outcome. */
    void write(List<PendingCommit> batch) {
        List<PendingCommit> open = refuseAtOdds(batch);
        lostAnswers = 0;
        lostRaces = 0;
        while (!open.isEmpty()) {
            try {
                open = writeOnce(open);
            } catch (StorageUnavailable | UnknownOutcome e) {
                forget();
                PendingCommit.failAll(open, lostAnswers > 0 ? doubtful(e) : e);
                return;
            }
        }
    }

    /**
     * A write whose answer was lost may still arrive, although it was not found and the database
     * took no second one: nobody may be told that nothing was written.
     */
    private static RuntimeException doubtful(RuntimeException e) {
        return e instanceof UnknownOutcome
                ? e
                : new UnknownOutcome("an answer was lost, and then the database itself", e);
    }

    /** A commit at odds with itself can never be written. */
    private static List<PendingCommit> refuseAtOdds(List<PendingCommit> batch) {
        List<PendingCommit> open = new ArrayList<>();
        for (PendingCommit pending : batch) {
            Optional<RuntimeException> odds = odds(pending.commit());
            odds.ifPresentOrElse(pending::failed, () -> open.add(pending));
        }
        return open;
    }

    private static Optional<RuntimeException> odds(FramedCommit commit) {
        Set<Object> seen = new HashSet<>();
        for (Frame frame : commit.frames()) {
            OptionalLong seq = frame.expectedSeq();
            if (seq.isPresent() && !seen.add(List.of(frame.stream(), seq.getAsLong()))) {
                return Optional.of(new SeqConflict(frame.stream(), seq.getAsLong()));
            }
            if (!seen.add(frame.id())) {
                return Optional.of(new RepeatedEvent(frame.id()));
            }
        }
        return Optional.empty();
    }

    private List<PendingCommit> writeOnce(List<PendingCommit> open) {
        Tail start = tail != null ? tail : Tail.read(source, commits);
        tail = start;
        Run run = new Run(ends, start);
        open.forEach(run::add);
        Inserted inserted;
        try {
            inserted = commits.insert(run.commits());
        } catch (UnknownOutcome e) {
            return lookUp(run, e);
        }
        written(run, inserted.written());
        return resolve(run, inserted);
    }

    private void written(Run run, int count) {
        if (count == 0) {
            return;
        }
        List<Commit> written = run.commits().subList(0, count);
        tail = Tail.after(written.getLast());
        written.forEach(commit -> commit.events().forEach(ends::reached));
        answers.written(run.members().subList(0, count), written);
        announce();
    }

    private void announce() {
        if (tail != null) {
            long head = tail.next() - 1;
            listeners.forEach(listener -> listener.accept(head));
        }
    }

    private List<PendingCommit> resolve(Run run, Inserted inserted) {
        int at = inserted.written();
        return switch (inserted.obstacle()) {
            case NONE -> run.rest(run.members().size());
            case POSITION_TAKEN -> afterLostRace(run, at);
            case SEQ_TAKEN -> afterTaken(run, at);
            case REPEATED -> afterRepeated(run, at);
        };
    }

    /** Another instance was faster; against a stubborn one we slow down. */
    private List<PendingCommit> afterLostRace(Run run, int at) {
        forget();
        lostRaces = at > 0 ? 0 : lostRaces + 1;
        if (lostRaces > MOST_ATTEMPTS) {
            throw new StorageUnavailable(
                    "others took the end of the log " + source + " too often", null);
        }
        return run.rest(at);
    }

    private List<PendingCommit> afterTaken(Run run, int at) {
        PendingCommit loser = run.member(at);
        Optional<Commit> earlier = commits.byCommand(loser.commit().command().toString());
        if (earlier.isPresent()) {
            loser.repeated(earlier.get());
            return run.rest(at + 1);
        }
        Optional<SeqConflict> conflict = conflict(run.commits().get(at), loser.commit());
        if (conflict.isPresent()) {
            loser.failed(conflict.get());
            return run.rest(at + 1);
        }
        return again(run, at);
    }

    private Optional<SeqConflict> conflict(Commit commit, FramedCommit framed) {
        for (int i = 0; i < commit.size(); i++) {
            Commit.EventKey key = commit.events().get(i);
            if (framed.frames().get(i).expectedSeq().isPresent() && taken(key)) {
                return Optional.of(new SeqConflict(key.stream(), key.seq()));
            }
        }
        return Optional.empty();
    }

    private boolean taken(Commit.EventKey key) {
        return commits.stream(key.stream(), key.seq(), 1).stream()
                .flatMap(commit -> commit.events().stream())
                .anyMatch(other -> other.stream().equals(key.stream()) && other.seq() == key.seq());
    }

    private List<PendingCommit> again(Run run, int at) {
        PendingCommit unlucky = run.member(at);
        if (unlucky.attempt() > MOST_ATTEMPTS) {
            Commit.EventKey key = run.commits().get(at).events().getFirst();
            unlucky.failed(new SeqConflict(key.stream(), key.seq()));
            return run.rest(at + 1);
        }
        forget();
        return run.rest(at);
    }

    private List<PendingCommit> afterRepeated(Run run, int at) {
        PendingCommit pending = run.member(at);
        commits.byCommand(pending.commit().command().toString())
                .ifPresentOrElse(
                        pending::repeated, () -> pending.failed(repeatedEvent(pending.commit())));
        return run.rest(at + 1);
    }

    private RepeatedEvent repeatedEvent(FramedCommit framed) {
        return framed.frames().stream()
                .map(Frame::id)
                .filter(id -> commits.byEvent(id.toString()).isPresent())
                .findFirst()
                .map(RepeatedEvent::new)
                .orElseGet(() -> new RepeatedEvent(framed.frames().getFirst().id()));
    }

    /**
     * The database may have written none, some or all. Whoever is found is done; whoever is not is
     * written again: should the lost write still arrive, one of the two collides with the other.
     */
    private List<PendingCommit> lookUp(Run run, UnknownOutcome lost) {
        forget();
        lostAnswers++;
        for (int attempt = 1; ; attempt++) {
            if (lostAnswers > MOST_LOSSES || !pause.before(attempt)) {
                throw lost;
            }
            try {
                return found(run);
            } catch (StorageUnavailable | UnknownOutcome e) {
                lost.addSuppressed(e);
            }
        }
    }

    private List<PendingCommit> found(Run run) {
        tail = Tail.read(source, commits);
        List<Optional<Commit>> there =
                run.commits().stream().map(one -> commits.byCommand(one.command())).toList();
        List<PendingCommit> open = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            PendingCommit pending = run.member(i);
            Commit ours = run.commits().get(i);
            there.get(i)
                    .ifPresentOrElse(
                            commit -> settle(pending, ours, commit), () -> open.add(pending));
        }
        open.addAll(run.rest(run.members().size()));
        announce();
        return open;
    }

    private void settle(PendingCommit pending, Commit ours, Commit found) {
        if (Arrays.equals(ours.hash(), found.hash())) {
            pending.written(found);
        } else {
            pending.repeated(found);
        }
    }

    @Override
    public void close() {
        answers.close();
    }

    /** Waits before an attempt, longer each time. */
    interface Pause {
        /**
         * @return false when it is enough
         */
        boolean before(int attempt);
    }
}
