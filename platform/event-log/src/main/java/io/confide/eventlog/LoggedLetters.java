package io.confide.eventlog;

import io.confide.keys.EventSealing;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** A letter of this log's own events is the event's id: what it says stays sealed in the log. */
final class LoggedLetters implements LetterCodec {
    private final String source;
    private final Commits commits;
    private final Envelopes envelopes;

    LoggedLetters(String source, Storage storage, EventSealing sealing) {
        this.source = source;
        this.commits = storage.commits(source);
        this.envelopes = new SealedEnvelopes(sealing);
    }

    @Override
    public byte[] write(EventMessage<?> message) {
        return new ByteWriter().uuid(UUID.fromString(message.getIdentifier())).written();
    }

    @Override
    public EventMessage<?> read(byte[] stored) {
        UUID id = new ByteReader(stored).uuid();
        StoredEvent event =
                commits.byEvent(id.toString()).stream()
                        .flatMap(commit -> CommitCodec.decode(source, commit).events().stream())
                        .filter(found -> found.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new BadBody("no event " + id + " in the log"));
        return new GenericDomainEventMessage<>(
                "Stream",
                event.stream(),
                event.seq(),
                envelopes.open(event),
                MetaData.with("confide.firm", event.firm().value()),
                event.id().toString(),
                event.at());
    }

    /** The class says what kind of failure it was. */
    @Override
    public Cause kept(Cause cause) {
        return new ThrowableCause(cause.type(), "");
    }

    @Override
    public Map<String, String> kept(MetaData diagnostics) {
        return diagnostics.keySet().stream()
                .filter(key -> diagnostics.get(key) instanceof Number)
                .collect(
                        Collectors.toMap(
                                Function.identity(), key -> String.valueOf(diagnostics.get(key))));
    }
}
