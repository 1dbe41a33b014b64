package io.confide.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * @param doors further ways in, each with an address of its own that clients are told
 */
public record Settings(
        Path dir,
        int brokerPort,
        int controllerPort,
        Duration sessionTimeout,
        boolean flushEveryRecord,
        Consumer<BrokerFailed> onFailure,
        List<Door> doors) {

    private static final Duration SHORT_SESSION = Duration.ofMillis(1500);

    public Settings {
        doors = List.copyOf(doors);
    }

    /**
     * A way in that stands behind something else on this machine, such as a forwarded port.
     *
     * @param port where the broker listens
     * @param advertised the port by which whoever came in this way is told to come back
     */
    public record Door(int port, int advertised) {}

    /** On free ports; a failure goes to the uncaught exception handler. */
    public static Settings at(Path dir) {
        return new Settings(dir, 0, 0, SHORT_SESSION, false, Settings::uncaught, List.of());
    }

    public Settings withPorts(int broker, int controller) {
        return new Settings(
                dir, broker, controller, sessionTimeout, flushEveryRecord, onFailure, doors);
    }

    public Settings withFlushEveryRecord(boolean flush) {
        return new Settings(
                dir, brokerPort, controllerPort, sessionTimeout, flush, onFailure, doors);
    }

    public Settings whenItFails(Consumer<BrokerFailed> told) {
        return new Settings(
                dir, brokerPort, controllerPort, sessionTimeout, flushEveryRecord, told, doors);
    }

    public Settings withDoors(List<Door> others) {
        return new Settings(
                dir,
                brokerPort,
                controllerPort,
                sessionTimeout,
                flushEveryRecord,
                onFailure,
                others);
    }

    private static void uncaught(BrokerFailed failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
