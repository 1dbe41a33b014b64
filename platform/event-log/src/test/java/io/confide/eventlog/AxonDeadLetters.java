package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite for dead letter queues; letters compare by what they say. */
abstract class AxonDeadLetters extends SequencedDeadLetterQueueTest<EventMessage<?>> {
    private static final int MOST = 64;

    private final Moved clock = new Moved();

    private final Databases database;

    AxonDeadLetters(Databases database) {
        this.database = database;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
        return new DocumentDeadLetterQueue(
                "processor",
                database.storage(),
                new SerializedLetters(),
                new DocumentDeadLetterQueue.Limits(MOST, MOST),
                clock);
    }

    @Override
    protected long maxSequences() {
        return MOST;
    }

    @Override
    protected long maxSequenceSize() {
        return MOST;
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateInitialLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent(), generateThrowable());
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent());
    }

    @Override
    protected DeadLetter<EventMessage<?>> mapToQueueImplementation(
            DeadLetter<EventMessage<?>> letter) {
        return letter instanceof ParkedLetter
                ? letter
                : new ParkedLetter(
                        "processor/none/0",
                        1,
                        "none",
                        Instant.EPOCH,
                        letter.message(),
                        letter.cause(),
                        letter.enqueuedAt(),
                        letter.lastTouched(),
                        letter.diagnostics(),
                        clock);
    }

    @Override
    protected void setClock(Clock newClock) {
        GenericDeadLetter.clock = newClock;
        clock.now = newClock;
    }

    /** Messages have no equality of their own once they were stored. */
    @Override
    protected void assertLetter(
            DeadLetter<? extends EventMessage<?>> expected,
            DeadLetter<? extends EventMessage<?>> actual) {
        assertThat(actual.message().getIdentifier()).isEqualTo(expected.message().getIdentifier());
        assertThat(actual.message().getPayload()).isEqualTo(expected.message().getPayload());
        assertThat(actual.cause()).isEqualTo(expected.cause());
        assertThat(actual.enqueuedAt()).isEqualTo(expected.enqueuedAt());
        assertThat(actual.lastTouched()).isEqualTo(expected.lastTouched());
        assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
    }

    /** A clock that the suite sets. */
    private static final class Moved extends Clock {
        private volatile Clock now = Clock.systemUTC();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.instant();
        }
    }
}
