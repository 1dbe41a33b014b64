package io.confide.faults.work;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.Capacity;
import io.confide.events.Ids;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.projecting.Reaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A side effect: every note is read once, and that is written down once. */
final class WhenNoteIsWrittenThenNoteReading implements Reaction {
    private static final PersonId READER = new PersonId("cora");

    private final EventLog log;
    private final Clock clock;

    WhenNoteIsWrittenThenNoteReading(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "note-reading";
    }

    @Override
    public Set<String> sources() {
        return Set.of(Workplace.SESSION);
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof NoteWritten note) {
            RecordRead read =
                    new RecordRead(
                            note.engagement(),
                            READER,
                            Capacity.COACH,
                            RecordClass.K6,
                            Optional.of(note.note().value()));
            UUID command = Ids.named(event.id(), name());
            log.append(
                    new NewCommit(
                            command,
                            "",
                            event.firm(),
                            Optional.empty(),
                            clock.instant(),
                            List.of(NewEvent.atEnd(note.engagement().value(), read))));
        }
    }
}
