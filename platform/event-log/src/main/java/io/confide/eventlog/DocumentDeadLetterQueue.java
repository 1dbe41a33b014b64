package io.confide.eventlog;

import io.confide.events.Sha256;
import io.confide.keys.EventSealing;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.WrongDeadLetterTypeException;

/**
 * Events that could not be handled, parked per sequence and in order, so that other sequences flow
 * on. What they say is not in here in clear, nor is what an exception said.
 */
public final class DocumentDeadLetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {
    private static final String COLLECTION = "dead-letters";
    private static final String GROUP = "group";
    private static final String SEQUENCE = "sequence";
    private static final int PAGE = 500;
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final String group;
    private final Documents documents;
    private final LetterRows rows;
    private final Limits limits;
    private final Clock clock;

    /**
     * For events of the log of this source.
     *
     * @param group the processor whose letters these are
     */
    public DocumentDeadLetterQueue(
            String group, String source, Storage storage, EventSealing sealing, Clock clock) {
        this(
                group,
                storage,
                new LoggedLetters(source, storage, sealing),
                new Limits(1024, 1024),
                clock);
    }

    DocumentDeadLetterQueue(
            String group, Storage storage, LetterCodec codec, Limits limits, Clock clock) {
        storage.declare(COLLECTION, List.of(GROUP, SEQUENCE));
        this.group = group;
        this.documents = storage.documents();
        this.rows = new LetterRows(codec, clock);
        this.limits = limits;
        this.clock = clock;
    }

    /** How many sequences, and how many letters in one. */
    record Limits(int sequences, int letters) {}

    @Override
    public void enqueue(Object sequenceId, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(sequenceId)) {
            throw new DeadLetterQueueOverflowException(
                    "no room for another dead letter in the sequence " + sequence(sequenceId));
        }
        String sequence = sequence(sequenceId);
        Optional<ParkedLetter> stored;
        do {
            stored =
                    put(
                            new ParkedLetter(
                                    sequence + "/" + nextNumber(sequence),
                                    0,
                                    sequence,
                                    Instant.EPOCH,
                                    letter.message(),
                                    letter.cause(),
                                    letter.enqueuedAt(),
                                    letter.lastTouched(),
                                    letter.diagnostics(),
                                    clock));
        } while (stored.isEmpty());
    }

    private String nextNumber(String sequence) {
        List<Document> parked = documents(SEQUENCE, sequence);
        long next =
                parked.isEmpty()
                        ? 0
                        : Long.parseLong(parked.getLast().id().substring(sequence.length() + 1))
                                + 1;
        return "%012d".formatted(next);
    }

    @Override
    public boolean enqueueIfPresent(
            Object sequenceId, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        if (!contains(sequenceId)) {
            return false;
        }
        enqueue(sequenceId, letter.get());
        return true;
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        documents.delete(COLLECTION, ours(letter).id(), Expect.ANYTHING);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> update) {
        ParkedLetter parked = ours(letter);
        ParkedLetter current =
                documents
                        .get(COLLECTION, parked.id())
                        .map(rows::read)
                        .orElseThrow(() -> gone(parked));
        ParkedLetter updated = ours(update.apply(current)).markTouched().claimed(Instant.EPOCH);
        if (put(updated).isEmpty()) {
            throw gone(parked);
        }
    }

    private static NoSuchDeadLetterException gone(ParkedLetter letter) {
        return new NoSuchDeadLetterException("there is no letter " + letter.id());
    }

    private static ParkedLetter ours(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter instanceof ParkedLetter parked) {
            return parked;
        }
        throw new WrongDeadLetterTypeException(
                letter.getClass().getName() + " is not a letter of this queue");
    }

    @Override
    public boolean contains(Object sequenceId) {
        return !documents.query(COLLECTION, SEQUENCE, sequence(sequenceId), "", 1).isEmpty();
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceId) {
        return letters(sequence(sequenceId));
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
        return List.copyOf(documents(SEQUENCE, sequence).stream().map(rows::read).toList());
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        List<Iterable<DeadLetter<? extends EventMessage<?>>>> all = new ArrayList<>();
        heads().forEach(head -> all.add(letters(head.sequence())));
        return all;
    }

    @Override
    public boolean isFull(Object sequenceId) {
        long size = sequenceSize(sequenceId);
        return size == 0 ? amountOfSequences() >= limits.sequences() : size >= limits.letters();
    }

    @Override
    public long size() {
        return documents(GROUP, group).size();
    }

    @Override
    public long sequenceSize(Object sequenceId) {
        return documents(SEQUENCE, sequence(sequenceId)).size();
    }

    @Override
    public long amountOfSequences() {
        return heads().size();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    task) {
        for (ParkedLetter head : heads()) {
            if (head.claimedUntil().isBefore(clock.instant()) && filter.test(head)) {
                Optional<ParkedLetter> claimed = claim(head);
                if (claimed.isPresent()) {
                    return processSequence(claimed.get(), task);
                }
            }
        }
        return false;
    }

    private boolean processSequence(
            ParkedLetter head,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    task) {
        Optional<ParkedLetter> next = Optional.of(head);
        while (next.isPresent()) {
            ParkedLetter letter = next.get();
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                requeue(letter, current -> decided(current, decision));
                return false;
            }
            next = following(letter).flatMap(this::claim);
            evict(letter);
        }
        return true;
    }

    private static DeadLetter<? extends EventMessage<?>> decided(
            DeadLetter<? extends EventMessage<?>> letter,
            EnqueueDecision<EventMessage<?>> decision) {
        DeadLetter<? extends EventMessage<?>> told = decision.withDiagnostics(letter);
        return decision.enqueueCause()
                .<DeadLetter<? extends EventMessage<?>>>map(told::withCause)
                .orElse(told);
    }

    private Optional<ParkedLetter> following(ParkedLetter letter) {
        return documents.query(COLLECTION, SEQUENCE, letter.sequence(), letter.id(), 1).stream()
                .findFirst()
                .map(rows::read);
    }

    private Optional<ParkedLetter> claim(ParkedLetter letter) {
        return put(letter.claimed(clock.instant().plus(CLAIM)));
    }

    /** The first letter of each sequence, that which waits longest first. */
    private List<ParkedLetter> heads() {
        Map<String, ParkedLetter> heads = new LinkedHashMap<>();
        documents(GROUP, group).stream()
                .map(rows::read)
                .forEach(letter -> heads.putIfAbsent(letter.sequence(), letter));
        return heads.values().stream()
                .sorted(Comparator.comparing(ParkedLetter::lastTouched))
                .toList();
    }

    @Override
    public void clear() {
        documents.deleteAll(COLLECTION, GROUP, group);
    }

    private List<Document> documents(String index, String value) {
        List<Document> all = new ArrayList<>();
        List<Document> page = documents.query(COLLECTION, index, value, "", PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = documents.query(COLLECTION, index, value, page.getLast().id(), PAGE);
        }
        return all;
    }

    private Optional<ParkedLetter> put(ParkedLetter letter) {
        Map<String, List<String>> index =
                Map.of(GROUP, List.of(group), SEQUENCE, List.of(letter.sequence()));
        Document document = new Document(letter.id(), letter.version(), index, rows.write(letter));
        return documents
                .put(COLLECTION, document, Expect.version(letter.version()))
                .map(rows::read);
    }

    /** Ids may hold anything; a digest of them does not. */
    private String sequence(Object sequenceId) {
        byte[] id = sequenceId.toString().getBytes(StandardCharsets.UTF_8);
        return group + "/" + Sha256.of(id).hex();
    }
}
