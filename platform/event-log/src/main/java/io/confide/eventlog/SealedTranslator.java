package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import io.confide.keys.EventSealing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;

/** The published language, sealed. */
final class SealedTranslator implements EventTranslator {
    private static final String AGGREGATE_TYPE = "Stream";

    private final Envelopes envelopes;
    private final Serializer serializer;

    SealedTranslator(EventSealing sealing) {
        this.envelopes = new SealedEnvelopes(sealing);
        this.serializer = new OpeningSerializer(envelopes);
    }

    @Override
    public FramedCommit commit(List<? extends EventMessage<?>> events) {
        Provenance provenance = Provenance.of(events.getFirst().getMetaData());
        List<Frame> frames = new ArrayList<>();
        for (EventMessage<?> event : events) {
            frames.add(
                    envelopes.seal(
                            provenance.firm(),
                            GroupCommitLog.eventId(provenance.command(), frames.size()),
                            newEvent(event)));
        }
        return new FramedCommit(
                provenance.command(),
                provenance.fingerprint(),
                provenance.firm(),
                provenance.by(),
                provenance.at(),
                frames);
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof ConfideEvent event) {
            return new NewEvent(
                    domain.getAggregateIdentifier(),
                    OptionalLong.of(domain.getSequenceNumber()),
                    event);
        }
        throw new IllegalArgumentException(
                message.getPayloadType().getName() + " is not an event of a stream");
    }

    @Override
    public DomainEventData<?> data(StoredEvent event) {
        return entry(event);
    }

    @Override
    public TrackedEventData<?> tracked(StoredEvent event, TrackingToken token) {
        return new TrackedDomainEventData<>(token, entry(event));
    }

    private static GenericDomainEventEntry<StoredEvent> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(
                AGGREGATE_TYPE,
                event.stream(),
                event.seq(),
                event.id().toString(),
                event.at().toString(),
                event.name(),
                Integer.toString(event.revision()),
                event,
                event);
    }

    @Override
    public Serializer serializer() {
        return serializer;
    }

    /** A stream is as short as one engagement: nothing personal needs to lie in a second place. */
    @Override
    public Optional<byte[]> snapshot(DomainEventMessage<?> snapshot) {
        return Optional.empty();
    }

    @Override
    public DomainEventData<?> snapshotData(byte[] stored) {
        throw new BadBody("a snapshot that nobody kept");
    }
}
