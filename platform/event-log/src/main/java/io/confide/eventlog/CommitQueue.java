package io.confide.eventlog;

import io.confide.storage.StorageUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Callers wait here while one thread writes what has gathered. */
final class CommitQueue implements AutoCloseable {
    private static final int MOST_AT_ONCE = 512;
    private static final int MOST_WAITING = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final BlockingQueue<PendingCommit> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final String source;
    private final GroupWriter writer;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    CommitQueue(String source, GroupWriter writer) {
        this.source = source;
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("log-" + source).daemon(true).start(this::run);
    }

    /** Durable when it returns. */
    Appended append(FramedCommit commit) {
        PendingCommit pending = new PendingCommit(commit);
        offer(pending);
        if (ended && waiting.remove(pending)) {
            throw closed();
        }
        return pending.await(source);
    }

    private void offer(PendingCommit pending) {
        if (closed) {
            throw closed();
        }
        try {
            if (!waiting.offer(pending, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageUnavailable("too many commands wait for the log", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable("interrupted before anything was written", e);
        }
    }

    private static StorageUnavailable closed() {
        return new StorageUnavailable("the log is closed", null);
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                writeWhatWaits();
            }
        } finally {
            closed = true;
            ended = true;
            List<PendingCommit> late = new ArrayList<>();
            waiting.drainTo(late);
            PendingCommit.failAll(late, closed());
            writer.close();
        }
    }

    private void writeWhatWaits() {
        List<PendingCommit> batch = new ArrayList<>();
        try {
            PendingCommit first = waiting.poll(50, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            batch.add(first);
            waiting.drainTo(batch, MOST_AT_ONCE - 1);
            writer.write(batch);
        } catch (InterruptedException e) {
            closed = true;
        } catch (RuntimeException e) {
            // A defect: it belongs to those who wait, and must not take the log from the others.
            writer.forget();
            PendingCommit.failAll(batch, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(CLOSING)) {
                throw new StorageUnavailable("the log could not be drained while closing", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
