package io.confide.kafka;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/** Where Kafka would end the whole process, it tells the brokers' owners instead. */
final class FatalExits {
    private static final Set<Consumer<BrokerFailed>> LISTENERS = ConcurrentHashMap.newKeySet();

    private FatalExits() {}

    static synchronized void tell(Consumer<BrokerFailed> listener) {
        LISTENERS.add(listener);
        Exit.setExitProcedure((status, message) -> failed("exit", status));
        Exit.setHaltProcedure((status, message) -> failed("halt", status));
    }

    static synchronized void forget(Consumer<BrokerFailed> listener) {
        LISTENERS.remove(listener);
        if (LISTENERS.isEmpty()) {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
    }

    /** Throws, as Kafka counts on an exit that never returns. */
    private static void failed(String how, int status) {
        var failure =
                new BrokerFailed(
                        "the Kafka broker in this process met a fatal fault ("
                                + how
                                + " "
                                + status
                                + "): look for ERROR lines above, check the disk, and start again");
        LISTENERS.forEach(listener -> listener.accept(failure));
        throw failure;
    }
}
