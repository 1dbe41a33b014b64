package io.confide.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as the log has it.
 *
 * @param source the log it comes from: {@code agreement}, {@code session}, {@code consent}, {@code
 *     deletion} or {@code access}
 * @param position dense and unique in that log, counted from 1
 * @param at when the system recorded it (UTC); what a person says of when is in the event
 * @param by who acted; empty when a service acted on its own
 * @param seq its place in its stream, counted from 0
 */
public record Recorded<E extends ConfideEvent>(
        String source,
        long position,
        Instant at,
        FirmId firm,
        Optional<PersonId> by,
        String stream,
        long seq,
        UUID id,
        E event) {}
