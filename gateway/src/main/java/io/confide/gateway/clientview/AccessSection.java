package io.confide.gateway.clientview;

import io.confide.events.AccessEvent;
import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.events.AccessEvent.OperationPerformed;
import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who, other than the client, looked at the client's records (D9). */
public record AccessSection(List<Read> reads) {
    static final AccessSection BLANK = new AccessSection(List.of());

    /** One look at one kind of record. */
    public record Read(
            long position,
            PersonId reader,
            Capacity as,
            RecordClass kind,
            Optional<String> item,
            Instant at) {}

    AccessSection fold(AccessEvent event, long position, Instant at) {
        return switch (event) {
            case RecordRead e ->
                    new AccessSection(
                            Entries.with(
                                    reads,
                                    Read::position,
                                    new Read(
                                            position, e.reader(), e.as(), e.kind(), e.item(), at)));
            case OperationPerformed _, AccessErasureAnswered _ -> this;
        };
    }
}
