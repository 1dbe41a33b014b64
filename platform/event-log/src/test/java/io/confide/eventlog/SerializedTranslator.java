package io.confide.eventlog;

import io.confide.events.FirmId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Any event that an Axon serializer takes, for Axon's own suites. */
final class SerializedTranslator implements EventTranslator {
    private final Serializer serializer;

    SerializedTranslator(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public FramedCommit commit(List<? extends EventMessage<?>> events) {
        List<Frame> frames = new ArrayList<>();
        events.forEach(event -> frames.add(frame(event)));
        return new FramedCommit(
                UUID.randomUUID(), "", new FirmId("axon"), Optional.empty(), Instant.EPOCH, frames);
    }

    private Frame frame(EventMessage<?> event) {
        boolean domain = event instanceof DomainEventMessage<?>;
        String stream = event.getIdentifier();
        long seq = 0;
        if (event instanceof DomainEventMessage<?> message) {
            stream = message.getAggregateIdentifier();
            seq = message.getSequenceNumber();
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new Frame(
                stream,
                OptionalLong.of(seq),
                uuid(event.getIdentifier()),
                payload.getType().getName(),
                1,
                domain ? "domain" : "application",
                stream,
                packed(event, payload),
                new byte[0]);
    }

    private static UUID uuid(String identifier) {
        return UUID.nameUUIDFromBytes(identifier.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] packed(EventMessage<?> event, SerializedObject<byte[]> payload) {
        String type =
                event instanceof DomainEventMessage<?> message && message.getType() != null
                        ? message.getType()
                        : "";
        String revision = payload.getType().getRevision();
        return new ByteWriter()
                .text(type)
                .text(event.getIdentifier())
                .text(event.getTimestamp().toString())
                .text(payload.getType().getName())
                .text(revision == null ? "" : revision)
                .bytes(payload.getData())
                .bytes(event.serializeMetaData(serializer, byte[].class).getData())
                .written();
    }

    private static GenericDomainEventEntry<byte[]> entry(String stream, long seq, byte[] packed) {
        ByteReader in = new ByteReader(packed);
        String type = in.text();
        String identifier = in.text();
        String timestamp = in.text();
        String payloadType = in.text();
        String revision = in.text();
        return new GenericDomainEventEntry<>(
                type,
                stream,
                seq,
                identifier,
                timestamp,
                payloadType,
                revision.isEmpty() ? null : revision,
                in.bytes(),
                in.bytes());
    }

    @Override
    public DomainEventData<?> data(StoredEvent event) {
        return entry(event.stream(), event.seq(), event.open());
    }

    @Override
    public TrackedEventData<?> tracked(StoredEvent event, TrackingToken token) {
        GenericDomainEventEntry<byte[]> entry = entry(event.stream(), event.seq(), event.open());
        return event.kind().equals("domain")
                ? new TrackedDomainEventData<>(token, entry)
                : new TrackedEntry<>(token, entry);
    }

    /** An event of no aggregate. */
    private record TrackedEntry<T>(TrackingToken trackingToken, DomainEventData<T> data)
            implements TrackedEventData<T> {
        @Override
        public String getEventIdentifier() {
            return data.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return data.getTimestamp();
        }

        @Override
        public SerializedObject<T> getMetaData() {
            return data.getMetaData();
        }

        @Override
        public SerializedObject<T> getPayload() {
            return data.getPayload();
        }
    }

    @Override
    public Serializer serializer() {
        return serializer;
    }

    @Override
    public Optional<byte[]> snapshot(DomainEventMessage<?> snapshot) {
        Frame frame = frame(snapshot);
        return Optional.of(
                new ByteWriter()
                        .text(frame.stream())
                        .int64(frame.expectedSeq().orElseThrow())
                        .bytes(frame.open())
                        .written());
    }

    @Override
    public DomainEventData<?> snapshotData(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        return entry(in.text(), in.int64(), in.bytes());
    }
}
