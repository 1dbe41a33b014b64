package io.confide.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * An event that could not be handled, waiting in its sequence.
 *
 * @param id of its document
 * @param version of its document
 * @param claimedUntil nobody else processes its sequence before
 */
record ParkedLetter(
        String id,
        long version,
        String sequence,
        Instant claimedUntil,
        EventMessage<?> message,
        Optional<Cause> cause,
        Instant enqueuedAt,
        Instant lastTouched,
        MetaData diagnostics,
        Clock clock)
        implements DeadLetter<EventMessage<?>> {

    @Override
    public ParkedLetter markTouched() {
        return with(cause, clock.instant(), diagnostics);
    }

    @Override
    public ParkedLetter withCause(Throwable newCause) {
        return with(Optional.of(ThrowableCause.asCause(newCause)), lastTouched, diagnostics);
    }

    @Override
    public ParkedLetter withDiagnostics(MetaData newDiagnostics) {
        return with(cause, lastTouched, newDiagnostics);
    }

    private ParkedLetter with(Optional<Cause> newCause, Instant touched, MetaData newDiagnostics) {
        return new ParkedLetter(
                id,
                version,
                sequence,
                claimedUntil,
                message,
                newCause,
                enqueuedAt,
                touched,
                newDiagnostics,
                clock);
    }

    ParkedLetter claimed(Instant until) {
        return new ParkedLetter(
                id,
                version,
                sequence,
                until,
                message,
                cause,
                enqueuedAt,
                lastTouched,
                diagnostics,
                clock);
    }
}
