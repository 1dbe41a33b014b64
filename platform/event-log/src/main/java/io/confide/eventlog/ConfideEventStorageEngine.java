package io.confide.eventlog;

import io.confide.keys.EventSealing;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Confide's log behind Axon's interface. One unit of work is one commit; the events carry its
 * {@link Provenance}. A conflict is Axon's {@code ConcurrencyException} caused by a {@link
 * SeqConflict}, a repeat a {@link CommandRepeated}.
 */
public final class ConfideEventStorageEngine extends BatchingEventStorageEngine {
    private static final String SNAPSHOTS = "snapshots";
    private static final int PAGE = 256;

    private final GroupCommitLog log;
    private final Documents documents;
    private final EventTranslator translator;

    private ConfideEventStorageEngine(Builder builder, Parts parts) {
        super(builder);
        this.log = parts.log();
        this.documents = parts.documents();
        this.translator = parts.translator();
    }

    /** The engine of a service. */
    public static ConfideEventStorageEngine of(
            GroupCommitLog log, Storage storage, EventSealing sealing) {
        return builder(log, storage, new SealedTranslator(sealing)).build();
    }

    static Builder builder(GroupCommitLog log, Storage storage, EventTranslator translator) {
        storage.declare(SNAPSHOTS, List.of());
        return new Builder(new Parts(log, storage.documents(), translator));
    }

    private record Parts(GroupCommitLog log, Documents documents, EventTranslator translator) {}

    @Override
    protected void appendEvents(
            List<? extends EventMessage<?>> events, @Nullable Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        FramedCommit commit = translator.commit(events);
        try {
            Appended appended = log.append(commit);
            if (appended.repeated()) {
                throw new CommandRepeated(appended.commit());
            }
        } catch (SeqConflict conflict) {
            handlePersistenceException(conflict, loser(events, conflict));
        } catch (RepeatedEvent repeated) {
            handlePersistenceException(repeated, events.getFirst());
        }
    }

    private static EventMessage<?> loser(
            List<? extends EventMessage<?>> events, SeqConflict conflict) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain
                    && domain.getAggregateIdentifier().equals(conflict.stream())
                    && domain.getSequenceNumber() == conflict.expected()) {
                return event;
            }
        }
        return events.getFirst();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        long after = position(lastToken);
        return log.read(after + 1, Math.min(batchSize, PAGE)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() > after)
                .<TrackedEventData<?>>map(this::tracked)
                .toList();
    }

    private TrackedEventData<?> tracked(StoredEvent event) {
        return translator.tracked(event, new GlobalSequenceTrackingToken(event.position()));
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        TrackingToken bare = WrappedToken.unwrapLowerBound(token);
        if (bare instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException("a token of another log: " + bare);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequenceNumber, int batchSize) {
        List<DomainEventData<?>> data = new ArrayList<>();
        log.reader().stream(stream, firstSequenceNumber, Math.min(batchSize, PAGE))
                .forEach(event -> data.add(translator.data(event)));
        return data;
    }

    /** A page counts commits, and each may hold several events. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return true;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.of(log.version(stream)).filter(version -> version > 0).map(v -> v - 1);
    }

    /** The furthest stays, whoever comes last. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, @Nullable Serializer serializer) {
        Optional<byte[]> body = translator.snapshot(snapshot);
        boolean done = body.isEmpty();
        while (!done) {
            done = storeSnapshot(snapshot, body.orElseThrow());
        }
    }

    private boolean storeSnapshot(DomainEventMessage<?> snapshot, byte[] body) {
        String id = snapshot.getAggregateIdentifier();
        Optional<Document> stored = documents.get(SNAPSHOTS, id);
        long kept =
                stored.map(it -> translator.snapshotData(it.body()).getSequenceNumber())
                        .orElse(-1L);
        long version = stored.map(Document::version).orElse(0L);
        return kept >= snapshot.getSequenceNumber()
                || documents
                        .put(
                                SNAPSHOTS,
                                new Document(id, version, Map.of(), body),
                                Expect.version(version))
                        .isPresent();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return documents.get(SNAPSHOTS, stream).stream()
                .map(document -> translator.snapshotData(document.body()));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long position = 1;
        List<StoredCommit> page = log.read(position, PAGE);
        while (!page.isEmpty()) {
            for (StoredCommit commit : page) {
                for (StoredEvent event : commit.events()) {
                    if (!translator.data(event).getTimestamp().isBefore(dateTime)) {
                        return new GlobalSequenceTrackingToken(event.position() - 1);
                    }
                }
            }
            position = page.getLast().lastPosition() + 1;
            page = log.read(position, PAGE);
        }
        return createHeadToken();
    }

    /** Settings that Axon knows of. */
    static final class Builder extends BatchingEventStorageEngine.Builder {
        private final Parts parts;

        private Builder(Parts parts) {
            this.parts = parts;
            eventSerializer(parts.translator().serializer());
            snapshotSerializer(parts.translator().serializer());
            persistenceExceptionResolver(
                    e -> e instanceof SeqConflict || e instanceof RepeatedEvent);
        }

        ConfideEventStorageEngine build() {
            return new ConfideEventStorageEngine(this, parts);
        }
    }
}
