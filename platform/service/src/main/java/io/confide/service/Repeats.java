package io.confide.service;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.events.Recorded;
import io.confide.projecting.PositionToken;
import io.confide.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as the log has them: the same for the first time and for every repeat. */
final class Repeats {
    private final EventLog log;

    Repeats(EventLog log) {
        this.log = log;
    }

    /**
     * The answer that this act got before.
     *
     * @throws Problem 422 when its Idempotency-Key stood for another request
     */
    Optional<Accepted> of(Act act) {
        return log.byCommand(act.id()).map(earlier -> repeated(act, earlier));
    }

    Accepted repeated(Act act, StoredCommit earlier) {
        if (!earlier.fingerprint().equals(act.fingerprint())) {
            throw Problem.keyReused();
        }
        return answer(earlier, true);
    }

    Accepted answer(StoredCommit commit, boolean repeated) {
        List<Recorded<?>> events = new ArrayList<>();
        for (StoredEvent event : commit.events()) {
            events.add(log.open(event));
        }
        long version = commit.events().getLast().seq() + 1;
        return new Accepted(version, events, PositionToken.of(events).toString(), repeated);
    }
}
