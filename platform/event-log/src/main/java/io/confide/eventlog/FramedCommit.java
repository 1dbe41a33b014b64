package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sealed commit on its way into the log. */
record FramedCommit(
        UUID command,
        String fingerprint,
        FirmId firm,
        Optional<PersonId> by,
        Instant at,
        List<Frame> frames) {}
