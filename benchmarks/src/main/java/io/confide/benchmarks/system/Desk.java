package io.confide.benchmarks.system;

import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Engagements in force of one client, to set aims in: several, because one grows with every aim,
 * and all commands of one file wait for each other.
 */
final class Desk {
    private static final int MANY = 24;

    private final List<String> engagements;
    private final AtomicInteger next = new AtomicInteger();

    private Desk(List<String> engagements) {
        this.engagements = engagements;
    }

    /** Agreed on through the gateway, by Ben and Cora. */
    static Desk agreed(Installation system) {
        World world = system.world();
        List<String> engagements = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Engagement engagement =
                    Engagement.open(world, "bench:" + i, "INDIVIDUAL", DemoCast.BEN, DemoCast.CORA);
            engagements.add(engagement.agreed(Terms.individual(DemoCast.BEN, DemoCast.CORA)).id());
        }
        return new Desk(engagements);
    }

    /** Each in its turn. */
    String next() {
        return engagements.get(Math.floorMod(next.getAndIncrement(), engagements.size()));
    }
}
