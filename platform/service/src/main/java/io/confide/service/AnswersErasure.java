package io.confide.service;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.StoredEvent;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.ErasureAnswer;
import io.confide.events.EventCatalogue;
import io.confide.events.RecordSet;
import io.confide.events.Recorded;
import io.confide.keys.EventSealing;
import io.confide.keys.EventSealing.Trial;
import io.confide.keys.RecordKeys;
import io.confide.projecting.Reaction;
import io.confide.storage.Storage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the keys of a disposal are gone, the service removes what it holds beside the log, tries to
 * read every record of its own that they sealed, and says what it saw (T5, T6, T7).
 */
final class AnswersErasure implements Reaction {
    private final String service;
    private final RecordKeys keys;
    private final EventSealing sealing;
    private final EventLog log;
    private final Storage storage;
    private final Journal journal;
    private final ErasureVoice voice;
    private final List<PurgesOnErasure> purges;
    private final Clock clock;

    AnswersErasure(
            String service,
            RecordKeys keys,
            EventSealing sealing,
            EventLog log,
            Storage storage,
            Journal journal,
            ErasureVoice voice,
            List<PurgesOnErasure> purges,
            Clock clock) {
        this.service = service;
        this.keys = keys;
        this.sealing = sealing;
        this.log = log;
        this.storage = storage;
        this.journal = journal;
        this.voice = voice;
        this.purges = List.copyOf(purges);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-erasure";
    }

    @Override
    public Set<String> sources() {
        return Set.of("deletion");
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof KeysDestroyed destroyed) {
            answer(event, destroyed);
        }
    }

    private void answer(Recorded<?> event, KeysDestroyed destroyed) {
        Set<RecordSet> recordSets =
                destroyed.keys().stream()
                        .map(DestroyedKey::recordSet)
                        .map(RecordSet::parse)
                        .collect(Collectors.toUnmodifiableSet());
        recordSets.forEach(keys::drop);
        long purged =
                purges.stream()
                        .mapToLong(it -> it.purge(event.firm(), destroyed.engagement(), recordSets))
                        .sum();
        storage.expunge();
        List<Trial> trials = trials(recordSets);
        ErasureAnswer answer =
                new ErasureAnswer(
                        service,
                        purged,
                        trials.size(),
                        trials.stream().filter(it -> it == Trial.ERASED).count());
        journal.append(
                Act.following(event, "answer " + service, clock.instant()),
                destroyed.subject(),
                voice.answer(destroyed.engagement(), destroyed.disposal(), answer));
    }

    /** Every record stands in a stream of its subject, so this costs what the file is long. */
    private List<Trial> trials(Set<RecordSet> recordSets) {
        List<Trial> trials = new ArrayList<>();
        recordSets.stream()
                .map(RecordSet::subject)
                .distinct()
                .flatMap(subject -> Streams.of(subject).stream())
                .flatMap(stream -> log.stream(stream, 0).stream())
                .filter(event -> recordSets.contains(filed(event)))
                .map(this::tried)
                .filter(trial -> trial != Trial.NOTHING_SEALED)
                .forEach(trials::add);
        return trials;
    }

    private static RecordSet filed(StoredEvent event) {
        return EventCatalogue.standard()
                .byName(event.name())
                .map(type -> type.filed(event.firm(), event.subject()))
                .orElseThrow(() -> new IllegalStateException("unknown event " + event.name()));
    }

    private Trial tried(StoredEvent event) {
        return sealing.tryToRead(
                event.firm(),
                event.stream(),
                event.id(),
                event.name(),
                event.revision(),
                event.open(),
                event.sealed());
    }
}
