package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event at rest: ids, kinds and dates readable, everything else sealed.
 *
 * @param source the log
 * @param position dense and unique in that log, counted from 1
 * @param seq its place in its stream, counted from 0
 * @param name on the wire, such as {@code agreement.signed}
 * @param kind its class for disclosure, such as {@code K3}
 * @param subject whose record it is; the topic key
 * @param open JSON of the readable components, UTF-8
 * @param sealed envelope of the others; empty when there are none
 */
public record StoredEvent(
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

    /** The same with the event in the published language. */
    public Recorded<?> opened(ConfideEvent event) {
        return new Recorded<>(source, position, at, firm, by, stream, seq, id, event);
    }

    /** Neither what is sealed nor what is open belongs in a log file. */
    @Override
    public String toString() {
        return name + " " + source + ":" + position + " " + stream + "#" + seq;
    }
}
