package io.confide.service;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.StoredEvent;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service's own log as it stands, still sealed, for services whose topic has a gap. */
@Hidden
@RestController
final class LogFeed {
    static final String PATH = "/internal/log";
    private static final int MOST = 512;

    private final EventLog log;

    LogFeed(EventLog log) {
        this.log = log;
    }

    @GetMapping(PATH)
    List<FedEvent> read(@RequestParam long from, @RequestParam int limit) {
        long first = Math.max(1, from);
        int most = Math.clamp(limit, 1, MOST);
        return log.read(first, most).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= first)
                .limit(most)
                .map(FedEvent::of)
                .toList();
    }

    /** An event at rest, between services. */
    record FedEvent(
            String source,
            long position,
            Instant at,
            FirmId firm,
            Optional<PersonId> by,
            String stream,
            long seq,
            UUID id,
            String name,
            int revision,
            String kind,
            String subject,
            byte[] open,
            byte[] sealed) {

        static FedEvent of(StoredEvent it) {
            return new FedEvent(
                    it.source(),
                    it.position(),
                    it.at(),
                    it.firm(),
                    it.by(),
                    it.stream(),
                    it.seq(),
                    it.id(),
                    it.name(),
                    it.revision(),
                    it.kind(),
                    it.subject(),
                    it.open(),
                    it.sealed());
        }

        StoredEvent stored() {
            return new StoredEvent(
                    source, position, at, firm, by, stream, seq, id, name, revision, kind, subject,
                    open, sealed);
        }
    }
}
