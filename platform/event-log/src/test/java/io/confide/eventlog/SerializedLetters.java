package io.confide.eventlog;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;

/** Letters of plain text, for Axon's own suite. */
final class SerializedLetters implements LetterCodec {

    @Override
    public byte[] write(EventMessage<?> message) {
        return new ByteWriter()
                .text(message.getIdentifier())
                .text(message.getPayload().toString())
                .text(message.getTimestamp().toString())
                .written();
    }

    @Override
    public EventMessage<?> read(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        String id = in.text();
        String payload = in.text();
        return new GenericEventMessage<>(
                id, payload, MetaData.emptyInstance(), Instant.parse(in.text()));
    }

    @Override
    public Cause kept(Cause cause) {
        return cause;
    }

    @Override
    public Map<String, String> kept(MetaData diagnostics) {
        Map<String, String> kept = new HashMap<>();
        diagnostics.forEach((key, value) -> kept.put(key, value.toString()));
        return kept;
    }
}
