package io.confide.service;

import io.confide.deciding.Refusal;
import io.confide.eventlog.Appended;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.eventlog.StoredEvent;
import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import java.util.List;

/** Writes straight to the log. */
final class LogJournal implements Journal {
    private final EventLog log;
    private final Repeats repeats;

    LogJournal(EventLog log) {
        this.log = log;
        this.repeats = new Repeats(log);
    }

    @Override
    public Accepted append(Act act, String stream, ConfideEvent event) {
        Streams.require(stream, event);
        return repeats.of(act).orElseGet(() -> first(act, stream, event));
    }

    private Accepted first(Act act, String stream, ConfideEvent event) {
        requireOwn(act.firm(), stream);
        Appended appended =
                log.append(
                        new NewCommit(
                                act.id(),
                                act.fingerprint(),
                                act.firm(),
                                act.by(),
                                act.at(),
                                List.of(NewEvent.atEnd(stream, event))));
        return appended.repeated()
                ? repeats.repeated(act, appended.commit())
                : repeats.answer(appended.commit(), false);
    }

    private void requireOwn(FirmId firm, String stream) {
        long version = log.version(stream);
        if (version == 0) {
            return;
        }
        List<StoredEvent> last = log.stream(stream, version - 1);
        if (!last.getFirst().firm().equals(firm)) {
            throw Refusal.notFound();
        }
    }
}
