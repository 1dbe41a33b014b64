package io.confide.harness;

import io.confide.standalone.story.World;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One installation of everything, in a process of its own. */
public final class Installation implements AutoCloseable {
    private static final String READY = "Confide is ready";

    private final Plan plan;
    private final List<String> arguments;
    private volatile JavaProcess process;
    private volatile Duration untilReady;
    private volatile boolean wanted;

    Installation(Plan plan, List<String> arguments) {
        this.plan = plan;
        this.arguments = arguments;
        this.process = JavaProcess.start(plan.launch(arguments), READY);
        this.untilReady = process.age();
    }

    public World world() {
        return new World(url("gateway"), url("identity"));
    }

    public int port(String part) {
        return plan.port(part);
    }

    public URI url(String part) {
        return plan.url(part);
    }

    public Path data() {
        return plan.data();
    }

    /** How long the last start took. */
    public Duration untilReady() {
        return untilReady;
    }

    /** Resident memory in MiB; NaN where the operating system does not tell it. */
    public double residentMebibytes() {
        return process.residentMebibytes();
    }

    /** As when the power fails. */
    public void killNine() {
        wanted = true;
        process.killNine();
    }

    /** On the same data and ports. */
    public void startAgain() {
        process = JavaProcess.start(plan.launch(arguments), READY);
        untilReady = process.age();
        wanted = false;
    }

    /** In order; false when it had to be killed. */
    public boolean stop() {
        wanted = true;
        return process.stop();
    }

    /** Whatever failed before is better understood when it is known that nobody was there. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        } else if (!wanted) {
            System.err.printf(
                    "It ended by itself with %d: %s%n", process.exitValue(), process.lastWords());
        }
    }
}
