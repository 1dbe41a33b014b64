package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one command wants to record, all of it or nothing.
 *
 * @param command id of the command; a second commit of it is not written
 * @param fingerprint keyed digest of the request, so that a repeat with another body is noticed
 * @param by who acted; empty when a service acted on its own
 * @param at when the system records it, UTC, kept to the microsecond
 * @param events at least one
 */
public record NewCommit(
        UUID command,
        String fingerprint,
        FirmId firm,
        Optional<PersonId> by,
        Instant at,
        List<NewEvent> events) {

    public NewCommit {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit holds at least one event");
        }
        events = List.copyOf(events);
    }
}
