package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import io.confide.keys.EventSealing;
import io.confide.keys.SealedEvent;
import java.util.UUID;

/** Events sealed under the keys of their record sets. */
record SealedEnvelopes(EventSealing sealing) implements Envelopes {

    @Override
    public Frame seal(FirmId firm, UUID id, NewEvent event) {
        SealedEvent sealed = sealing.seal(firm, event.stream(), id, event.event());
        return new Frame(
                event.stream(),
                event.expectedSeq(),
                id,
                sealed.name(),
                sealed.revision(),
                sealed.recordClass().name(),
                event.event().subject(),
                sealed.open(),
                sealed.sealed());
    }

    @Override
    public ConfideEvent open(StoredEvent event) {
        return sealing.open(
                event.firm(),
                event.stream(),
                event.id(),
                event.name(),
                event.revision(),
                event.open(),
                event.sealed());
    }
}
