package io.confide.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How the broker runs.
 *
 * @param dir where it keeps its records; made and formatted at the first start
 * @param brokerPort where clients connect; 0 takes a free one
 * @param controllerPort for itself; 0 takes a free one
 * @param sessionTimeout after a kill a new start waits so long for the old one to be given up
 * @param flushEveryRecord also survive a power loss, not only a kill; much slower
 * @param onFailure told once when the broker cannot go on; the process should end then
 */
public record Settings(
        Path dir,
        int brokerPort,
        int controllerPort,
        Duration sessionTimeout,
        boolean flushEveryRecord,
        Consumer<BrokerFailed> onFailure) {

    private static final Duration SHORT_SESSION = Duration.ofMillis(1500);

    /** On free ports; a failure goes to the uncaught exception handler. */
    public static Settings at(Path dir) {
        return new Settings(dir, 0, 0, SHORT_SESSION, false, Settings::uncaught);
    }

    public Settings withPorts(int broker, int controller) {
        return new Settings(dir, broker, controller, sessionTimeout, flushEveryRecord, onFailure);
    }

    public Settings withFlushEveryRecord(boolean flush) {
        return new Settings(dir, brokerPort, controllerPort, sessionTimeout, flush, onFailure);
    }

    public Settings whenItFails(Consumer<BrokerFailed> told) {
        return new Settings(
                dir, brokerPort, controllerPort, sessionTimeout, flushEveryRecord, told);
    }

    private static void uncaught(BrokerFailed failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
