package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one command wrote, as it stands in the log.
 *
 * @param source the log
 * @param position of its first event
 */
public record StoredCommit(
        String source,
        long position,
        UUID command,
        String fingerprint,
        FirmId firm,
        Optional<PersonId> by,
        Instant at,
        List<StoredEvent> events) {

    /** Position of its last event. */
    public long lastPosition() {
        return position + events.size() - 1;
    }
}
