package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.keys.EventSealing;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.OptionalLong;

/** Opens events, and tells one that nobody can read from keys that cannot be had just now. */
final class Opener {
    private final EventSealing sealing;

    Opener(EventSealing sealing) {
        this.sealing = sealing;
    }

    Incoming open(SourcePartition at, StoredEvent event) {
        return new Incoming(at, event, content(event));
    }

    private Incoming.Content content(StoredEvent event) {
        try {
            return new Incoming.Opened(new WireRecord(event, OptionalLong.empty()).open(sealing));
        } catch (StorageUnavailable | UnknownOutcome e) {
            throw e;
        } catch (RuntimeException e) {
            // What was once written must be passable for ever, whatever is wrong with it today.
            return new Incoming.Unreadable(e.getClass().getSimpleName());
        }
    }
}
