package io.confide.benchmarks.system;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.InTurns.Rival;
import io.confide.benchmarks.figures.Rounds;
import io.confide.benchmarks.figures.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a command costs through the gateway, and at the service itself with the same token. */
public final class GatewayPart {
    private static final int COMMANDS = 40;

    private static final String WAKING =
            "one request more, read, authorised and sent on by another server; with one caller the"
                    + " cores sleep between two commands and have to be woken for each";

    private GatewayPart() {}

    public static List<Finding> measure(Workshop workshop, Busy busy) {
        workshop.tell("commanding through the gateway, and past it");
        URI gateway = busy.system().url("gateway");
        URI service = busy.system().url("session");
        Rival direct =
                new Rival(
                        "the same command sent to session-service itself",
                        () -> milliseconds(busy, service));
        return new InTurns(5, 15)
                .measure(() -> milliseconds(busy, gateway), List.of(direct)).stream()
                        .map(versus ->
                                Finding.compared(
                                                "gateway",
                                                "a routed command, one caller",
                                                versus,
                                                "ms",
                                                Target.below(1.3))
                                        .because(WAKING))
                        .toList();
    }

    /** The middle one of a round. */
    private static double milliseconds(Busy busy, URI where) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            String engagement = busy.desk().next();
            long start = System.nanoTime();
            busy.client().setAim(where, engagement, "An aim to measure by.");
            took.add((System.nanoTime() - start) / 1e6);
        }
        return Rounds.of(took).median();
    }
}
