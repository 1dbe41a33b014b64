package io.confide.session.reading;

import io.confide.events.Capacity;
import io.confide.events.RecordClass;
import io.confide.events.SessionEvent.SessionRecordRead;
import io.confide.service.Act;
import io.confide.service.Journal;
import io.confide.session.seat.Seat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down who reads the client's records, before the answer leaves (D9). A stream of its own:
 * looking at a file does not change it.
 */
@Component
public class ReadingLog {
    private final Journal journal;

    ReadingLog(Journal journal) {
        this.journal = journal;
    }

    /** One item; a client reading their own leaves no trace. */
    public void tell(Act act, Seat seat, RecordClass kind, String item) {
        tell(act, seat, kind, Optional.of(item));
    }

    /** Everything of its kind at once. */
    public void tell(Act act, Seat seat, RecordClass kind) {
        tell(act, seat, kind, Optional.empty());
    }

    private void tell(Act act, Seat seat, RecordClass kind, Optional<String> item) {
        if (seat.party().as() == Capacity.CLIENT) {
            return;
        }
        journal.append(
                act.then("read " + kind),
                seat.engagement().value() + "/reads",
                new SessionRecordRead(
                        seat.engagement(), seat.party().person(), seat.party().as(), kind, item));
    }
}
