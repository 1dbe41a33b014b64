package io.confide.benchmarks.append;

import io.confide.benchmarks.data.Mongo;
import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.Target;
import io.confide.benchmarks.figures.Versus;
import io.confide.benchmarks.logs.Appending;
import io.confide.benchmarks.logs.Contenders;
import java.util.ArrayList;
import java.util.List;

/** Appending from 1, 8 and 64 callers, on both engines, against Axon's engines and the driver. */
public final class AppendPart {
    private static final String NAME = "append";
    private static final int MANY = 64;
    private static final long GROWN = 100_000;

    // 64 times 64 is what the log indexes together: every round pays for one writing of index rows.
    private static final int EACH_OF_MANY = 64;

    // The emulator looks at every document it has for some questions: few of them.
    private static final int MONGO_EACH = 12;

    // Both sides take some seconds until they are compiled.
    private static final InTurns PRACTICE = new InTurns(19, 1);
    private static final String READY =
            "the driver's batches come ready-made, 64 commits to a flush; ours are sealed on the"
                    + " same two cores meanwhile, and about half as many come to a flush";
    private static final String FLUSHES =
            "Axon's engine flushes for each command: how much a shared flush saves depends on the"
                    + " disk";

    private final Workshop workshop;
    private final List<Finding> findings = new ArrayList<>();

    private AppendPart(Workshop workshop) {
        this.workshop = workshop;
    }

    public static List<Finding> measure(Workshop workshop) {
        AppendPart part = new AppendPart(workshop);
        part.practiseOnSqlite();
        part.onSqlite(1, 300);
        part.onSqlite(8, 120);
        part.onSqlite(MANY, EACH_OF_MANY);
        part.onGrownSqlite(MANY, EACH_OF_MANY);
        try (Mongo mongo = Mongo.open()) {
            part.practiseOnMongo(mongo);
            part.onMongo(mongo, 1, 100);
            part.onMongo(mongo, 8, 25);
            part.onMongo(mongo, MANY, MONGO_EACH);
        }
        return part.findings;
    }

    private void practiseOnSqlite() {
        try (Contenders contenders = Contenders.onSqlite(workshop.room(NAME))) {
            practise(contenders, EACH_OF_MANY);
        }
    }

    private void practiseOnMongo(Mongo mongo) {
        try (Contenders contenders = Contenders.onMongo(mongo, workshop.room(NAME))) {
            practise(contenders, MONGO_EACH);
        }
    }

    /** In a database that is thrown away. */
    private void practise(Contenders contenders, int each) {
        workshop.tell("warming up on " + contenders.place());
        try (Appending appending = new Appending(contenders, workshop.courses(), MANY, each)) {
            appending.measure(PRACTICE);
        }
    }

    private void onSqlite(int atOnce, int each) {
        try (Contenders contenders = Contenders.onSqlite(workshop.room(NAME))) {
            for (Versus versus : measure(contenders, atOnce, each)) {
                boolean axon = versus.against().contains("Axon");
                tell(contenders, atOnce, versus, axon ? 8 : 0.9, axon ? FLUSHES : READY);
            }
        }
    }

    /** A log of a few years, whose index does not fit into a handful of pages any more. */
    private void onGrownSqlite(int atOnce, int each) {
        workshop.tell("letting a log grow on SQLite");
        try (Contenders contenders = Contenders.onSqliteWithoutAxon(workshop.room(NAME));
                Appending appending = new Appending(contenders, workshop.courses(), atOnce, each)) {
            long commits = appending.grow(GROWN);
            String name = "SQLite after %,d commits, %d at once".formatted(commits, atOnce);
            for (Versus versus : appending.measure(InTurns.USUAL)) {
                findings.add(Finding.compared(NAME, name, versus, "events/s", Target.atLeast(0.9)));
            }
        }
    }

    private void onMongo(Mongo mongo, int atOnce, int each) {
        try (Contenders contenders = Contenders.onMongo(mongo, workshop.room(NAME))) {
            for (Versus versus : measure(contenders, atOnce, each)) {
                boolean axon = versus.against().contains("Axon");
                tell(contenders, atOnce, versus, axon ? 5 : 0.7, mongo.caveat());
            }
        }
    }

    private List<Versus> measure(Contenders contenders, int atOnce, int each) {
        workshop.tell("appending on %s, %d at once".formatted(contenders.place(), atOnce));
        try (Appending appending = new Appending(contenders, workshop.courses(), atOnce, each)) {
            return appending.measure(InTurns.USUAL);
        }
    }

    /** The design sets targets for sixty-four at once; with fewer it is told how it stands. */
    private void tell(
            Contenders contenders, int atOnce, Versus versus, double least, String remark) {
        Target target = atOnce == MANY ? Target.atLeast(least) : Target.NONE;
        String name = "%s, %d at once".formatted(contenders.place(), atOnce);
        findings.add(Finding.compared(NAME, name, versus, "events/s", target).because(remark));
    }
}
