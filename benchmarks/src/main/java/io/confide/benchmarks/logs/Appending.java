package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.InTurns.Rival;
import io.confide.benchmarks.figures.Versus;
import io.confide.eventlog.NewCommit;
import io.confide.storage.Commit;
import java.util.ArrayList;
import java.util.List;

/**
 * Several callers at once append the demo's acts. Axon's engines are given the same acts of the
 * same callers; the bare driver is given the bytes that the log has just written, a commit of each
 * caller to a batch, with nothing to seal, hash or hand over.
 */
public final class Appending implements AutoCloseable {
    private final Contenders contenders;
    private final Workload workload;
    private final Writers writers;
    private final int atOnce;
    private final int each;
    private List<List<NewCommit>> work = List.of();

    /**
     * @param each commits of each caller in a round
     */
    public Appending(Contenders contenders, List<Course> demo, int atOnce, int each) {
        this.contenders = contenders;
        this.workload = new Workload(demo, atOnce);
        this.writers = new Writers(atOnce);
        this.atOnce = atOnce;
        this.each = each;
    }

    /** Events per second against the bare driver, then against each of Axon's. */
    public List<Versus> measure(InTurns turns) {
        List<Rival> rivals = new ArrayList<>();
        rivals.add(new Rival("the driver, the same bytes in batches of " + atOnce, this::bare));
        for (AxonLog axon : contenders.axons()) {
            rivals.add(new Rival(axon.name(), () -> writers.eventsPerSecond(work, axon::append)));
        }
        return turns.measure(this::ours, rivals);
    }

    /**
     * Lets the log and the driver's tables grow alike.
     *
     * @return how many commits there are, at least so many
     */
    public long grow(long commits) {
        long there = 0;
        while (there < commits) {
            ours();
            bare();
            there += (long) atOnce * each;
        }
        return there;
    }

    private double ours() {
        work = workload.next(each);
        contenders.makeKeys(work);
        return writers.eventsPerSecond(work, contenders.log()::append);
    }

    private double bare() {
        List<Commit> written = contenders.justWritten();
        long start = System.nanoTime();
        for (int from = 0; from < written.size(); from += atOnce) {
            contenders.raw().write(written.subList(from, Math.min(from + atOnce, written.size())));
        }
        return Writers.events(work) / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        writers.close();
    }
}
