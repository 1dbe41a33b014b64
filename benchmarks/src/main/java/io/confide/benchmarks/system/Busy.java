package io.confide.benchmarks.system;

import io.confide.benchmarks.data.Workshop;
import io.confide.harness.Installation;
import io.confide.harness.Plan;
import java.nio.file.Path;

/** A running system with the demo and with files to work in; one for all parts that want it. */
public final class Busy implements AutoCloseable {
    private final Installation system;
    private final SignedInClient client;
    private final Desk desk;

    private Busy(Installation system, SignedInClient client, Desk desk) {
        this.system = system;
        this.client = client;
        this.desk = desk;
    }

    public static Busy begin(Workshop workshop) {
        Path data = workshop.room("busy").resolve("data");
        workshop.tell("starting a system, and agreeing on engagements to work in");
        Installation system = Plan.at(data).with(Plan.NO_LIMITS).start("--demo");
        return new Busy(system, new SignedInClient(system, "ben"), Desk.agreed(system));
    }

    Installation system() {
        return system;
    }

    SignedInClient client() {
        return client;
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        client.close();
        system.close();
    }
}
