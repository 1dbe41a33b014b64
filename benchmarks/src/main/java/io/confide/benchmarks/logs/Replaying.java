package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.InTurns.Rival;
import io.confide.benchmarks.figures.Versus;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.storage.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads a whole log from its first event to its last, every payload taken out and none opened: ours
 * decodes commits and proves that none is missing, Axon's engines make their messages, the bare
 * cursor reads position, hash and body and looks at none of them.
 */
public final class Replaying {
    private static final int PAGE = 512;
    private static final int CALLERS = 64;

    private final Contenders contenders;
    private final int events;

    /** Fills all of them with the same acts first, so many commits of each of 64 callers. */
    public Replaying(Contenders contenders, List<Course> demo, int each) {
        this.contenders = contenders;
        List<List<NewCommit>> work = new Workload(demo, CALLERS).next(each);
        this.events = Writers.events(work);
        try (Writers writers = new Writers(CALLERS)) {
            writers.eventsPerSecond(work, contenders.log()::append);
            contenders.axons().forEach(axon -> writers.eventsPerSecond(work, axon::append));
        }
        List<Commit> written = contenders.justWritten();
        for (int from = 0; from < written.size(); from += CALLERS) {
            contenders.raw().write(written.subList(from, Math.min(from + CALLERS, written.size())));
        }
    }

    public int events() {
        return events;
    }

    /** Events per second against the bare cursor, then against each of Axon's. */
    public List<Versus> measure(InTurns turns) {
        List<Rival> rivals = new ArrayList<>();
        rivals.add(new Rival("a bare cursor", () -> perSecond(contenders.raw()::scan)));
        for (AxonLog axon : contenders.axons()) {
            rivals.add(new Rival(axon.name(), () -> perSecond(axon::replay)));
        }
        return turns.measure(() -> perSecond(this::ours), rivals);
    }

    private double perSecond(LongSupplier replay) {
        long start = System.nanoTime();
        if (replay.getAsLong() < events) {
            throw new IllegalStateException("a replay brought less than was written");
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private long ours() {
        long bytes = 0;
        long position = 1;
        List<StoredCommit> page = contenders.log().read(position, PAGE);
        while (!page.isEmpty()) {
            for (StoredCommit commit : page) {
                for (StoredEvent event : commit.events()) {
                    bytes += event.open().length + event.sealed().length;
                }
            }
            position = page.getLast().lastPosition() + 1;
            page = contenders.log().read(position, PAGE);
        }
        return bytes;
    }
}
