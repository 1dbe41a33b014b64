package io.confide.eventlog;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;

/** Between Axon's messages and what the log keeps. */
interface EventTranslator {

    /** One unit of work is one commit. */
    FramedCommit commit(List<? extends EventMessage<?>> events);

    DomainEventData<?> data(StoredEvent event);

    /** The same with its place in the log; not a domain event where it belongs to no stream. */
    TrackedEventData<?> tracked(StoredEvent event, TrackingToken token);

    /** Reads the payloads and metadata of {@link #data}. */
    Serializer serializer();

    /** Empty when none is to be kept. */
    Optional<byte[]> snapshot(DomainEventMessage<?> snapshot);

    DomainEventData<?> snapshotData(byte[] stored);
}
