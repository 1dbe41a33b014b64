package io.confide.benchmarks;

import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import java.nio.file.Path;
import java.util.List;

/**
 * Appending sealed events from sixty-four callers at once, against the driver that writes the very
 * bytes that the log has just written, sixty-four to a batch. Ours includes sealing, hashing and
 * handing over between threads; theirs has nothing but the write.
 */
final class Appending {
    private final Office office;
    private final Commits commits;
    private final RawWriter raw;
    private final int notesEach;
    private long position = 1;

    private Appending(Office office, Commits commits, RawWriter raw, int notesEach) {
        this.office = office;
        this.commits = commits;
        this.raw = raw;
        this.notesEach = notesEach;
    }

    /** {@code notesEach} of each of the sixty-four in a round. */
    static Finding measure(
            String name,
            Path directory,
            Storage storage,
            RawWriter raw,
            int notesEach,
            String against) {
        try (storage;
                raw;
                Office office = new Office(directory, storage)) {
            Appending appending = new Appending(office, storage.commits("bench"), raw, notesEach);
            Pair rounds = Pair.alternating(appending::ours, appending::theirs);
            String events = name + ", " + appending.bytesEach() + " B each";
            return Finding.atLeast(0.5, events, rounds, against);
        }
    }

    private int bytesEach() {
        return commits.last().orElseThrow().body().length;
    }

    private double ours() {
        return perSecond(() -> office.write(notesEach));
    }

    private double theirs() {
        List<Commit> written = commits.read(position, notesEach * Office.AT_ONCE);
        position = written.getLast().next();
        return perSecond(() -> {
            for (int from = 0; from < written.size(); from += Office.AT_ONCE) {
                raw.write(written.subList(from, Math.min(from + Office.AT_ONCE, written.size())));
            }
        });
    }

    private double perSecond(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return notesEach * Office.AT_ONCE / ((System.nanoTime() - start) / 1e9);
    }
}
