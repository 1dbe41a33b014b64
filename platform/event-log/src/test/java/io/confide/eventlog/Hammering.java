package io.confide.eventlog;

import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;

/**
 * Writers that append without rest, each to a stream of its own, and repeat a command of which they
 * do not know what became of it until they know.
 */
final class Hammering implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GroupCommitLog log;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<History.Told> told = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean enough = new AtomicBoolean();

    Hammering(GroupCommitLog log, int writers) {
        this.log = log;
        for (int i = 0; i < writers; i++) {
            String writer = "writer-" + i;
            running.add(this.writers.submit(() -> write(writer)));
        }
    }

    private void write(String writer) {
        for (long seq = 0; !enough.get(); seq++) {
            FramedCommit commit = Logs.commit(UUID.randomUUID(), Logs.at(writer, seq));
            long position = insist(commit);
            told.add(new History.Told(writer, commit.command(), position));
        }
    }

    /** A repeated command gets its first answer, wherever that got lost. */
    private long insist(FramedCommit commit) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return log.append(commit).commit().position();
            } catch (UnknownOutcome | StorageUnavailable e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    int answered() {
        return told.size();
    }

    /** Until so many more were answered than now. */
    void awaitMore(int answers) {
        int now = answered();
        Awaitility.await(answers + " more answers")
                .atMost(PATIENCE)
                .until(() ->
                        running.stream().anyMatch(Future::isDone) || answered() >= now + answers);
        if (answered() < now + answers) {
            finish();
        }
    }

    /** What was told, against what is there. */
    History finish() {
        enough.set(true);
        for (Future<?> writer : running) {
            try {
                writer.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a writer gave up", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return new History(List.copyOf(told), kept());
    }

    private List<History.Kept> kept() {
        List<History.Kept> kept = new ArrayList<>();
        List<StoredCommit> page = log.read(1, 1000);
        while (!page.isEmpty()) {
            page.stream().map(History.Kept::of).forEach(kept::add);
            page = log.read(kept.getLast().next(), 1000);
        }
        return kept;
    }

    @Override
    public void close() {
        enough.set(true);
        writers.shutdownNow();
    }
}
