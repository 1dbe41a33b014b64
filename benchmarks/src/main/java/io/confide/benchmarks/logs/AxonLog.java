package io.confide.benchmarks.logs;

import io.confide.eventlog.NewCommit;
import io.confide.keys.EventSealing;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An engine of Axon's, given what Confide's log is given. */
final class AxonLog implements AutoCloseable {
    /** Axon's own default is 100; with as many to a page as Confide's reader it is faster. */
    static final int PAGE = 512;

    private final String name;
    private final EventStorageEngine engine;
    private final SealedMessages messages;
    private final Runnable closing;

    AxonLog(String name, EventStorageEngine engine, EventSealing sealing, Runnable closing) {
        this.name = name;
        this.engine = engine;
        this.messages = new SealedMessages(sealing);
        this.closing = closing;
    }

    String name() {
        return name;
    }

    /** Seals, then writes; durable when it returns. */
    void append(NewCommit commit) {
        engine.appendEvents(messages.of(commit));
    }

    /**
     * All events from the first on, payloads read but not opened; answers how many bytes they are.
     */
    long replay() {
        try (Stream<? extends TrackedEventMessage<?>> all = engine.readEvents(null, false)) {
            return all.mapToLong(AxonLog::size).sum();
        }
    }

    private static long size(TrackedEventMessage<?> message) {
        return message.getPayload() instanceof SealedPayload(byte[] bytes) ? bytes.length : 0;
    }

    @Override
    public void close() {
        closing.run();
    }
}
