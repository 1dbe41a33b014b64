package io.confide.benchmarks.replay;

import io.confide.benchmarks.data.Mongo;
import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.Target;
import io.confide.benchmarks.figures.Versus;
import io.confide.benchmarks.logs.Contenders;
import io.confide.benchmarks.logs.Replaying;
import java.util.ArrayList;
import java.util.List;

/** Replaying a log on both engines, against Axon's engines and a bare cursor. */
public final class ReplayPart {
    private static final String NAME = "replay";
    private static final int ON_SQLITE = 400;
    private static final int ON_MONGO = 60;

    // A replay takes a tenth of a second: it is repeated until it is compiled.
    private static final InTurns TURNS = new InTurns(10, 7);

    private static final String KEPT =
            "ours makes events of every row and proves that none is missing; the cursor keeps"
                    + " nothing";

    private ReplayPart() {}

    public static List<Finding> measure(Workshop workshop) {
        List<Finding> findings = new ArrayList<>();
        try (Contenders sqlite = Contenders.onSqlite(workshop.room(NAME))) {
            findings.addAll(measure(workshop, sqlite, ON_SQLITE, KEPT));
        }
        try (Mongo mongo = Mongo.open();
                Contenders contenders = Contenders.onMongo(mongo, workshop.room(NAME))) {
            findings.addAll(measure(workshop, contenders, ON_MONGO, mongo.caveat()));
        }
        return findings;
    }

    private static List<Finding> measure(
            Workshop workshop, Contenders contenders, int each, String remark) {
        workshop.tell("replaying on " + contenders.place());
        Replaying replaying = new Replaying(contenders, workshop.courses(), each);
        List<Finding> findings = new ArrayList<>();
        for (Versus versus : replaying.measure(TURNS)) {
            Target target = target(versus.against());
            String name = "%s, %,d events".formatted(contenders.place(), replaying.events());
            findings.add(Finding.compared(NAME, name, versus, "events/s", target).because(remark));
        }
        return findings;
    }

    /** The design holds it to the extension for MongoDB; Axon's JDBC engine is shown beside. */
    private static Target target(String against) {
        if (against.contains("JDBC")) {
            return Target.NONE;
        }
        return Target.atLeast(against.contains("Axon") ? 10 : 0.5);
    }
}
