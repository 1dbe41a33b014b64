package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.events.EventJson;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What could not be taken, parked as it came, still sealed: the later events of the same subject
 * and source wait behind it, everything else flows. The loops of an instance share it: what one of
 * them parks while another learns what is parked must not be forgotten again.
 */
final class DeadLetters {
    static final String COLLECTION = "projecting-dead-letters";
    static final String BEHIND = "Behind";
    private static final String SUBSCRIBER = "subscriber";
    private static final String QUEUE = "queue";
    private static final int PAGE = 500;

    private final Documents documents;
    private final Clock clock;
    private volatile Map<Queue, Long> firsts = new ConcurrentHashMap<>();

    DeadLetters(Storage storage, Clock clock) {
        this.documents = storage.documents();
        this.clock = clock;
        storage.declare(COLLECTION, List.of(SUBSCRIBER, QUEUE));
    }

    /** Those of one subscriber on one subject in one source. */
    private record Queue(String subscriber, String source, String subject) {}

    /** As it is kept. */
    record Letter(
            String subscriber, int partition, StoredEvent event, String error, Instant parkedAt) {
        SourcePartition at() {
            return new SourcePartition(event.source(), partition);
        }

        DeadLetter told() {
            return new DeadLetter(
                    subscriber,
                    event.subject(),
                    event.source(),
                    event.position(),
                    event.name(),
                    error,
                    parkedAt);
        }
    }

    /** Learns what other instances parked. */
    synchronized void reload() {
        Map<Queue, Long> found = new ConcurrentHashMap<>();
        for (Letter letter : all()) {
            found.merge(queue(letter), letter.event().position(), Math::min);
        }
        firsts = found;
    }

    /** Whether one before this event, or this event itself, is parked. */
    boolean holds(String subscriber, StoredEvent event) {
        Long first = firsts.get(new Queue(subscriber, event.source(), event.subject()));
        return first != null && first <= event.position();
    }

    synchronized void park(String subscriber, Incoming incoming, String error) {
        Letter letter =
                new Letter(
                        subscriber,
                        incoming.at().partition(),
                        incoming.event(),
                        error,
                        clock.instant());
        documents.put(COLLECTION, document(letter), Expect.ABSENT);
        firsts.merge(queue(letter), letter.event().position(), Math::min);
    }

    List<Letter> of(String subscriber, String subject) {
        List<Letter> letters = new ArrayList<>();
        String value = subscriber + "/" + subject;
        String after = "";
        List<Document> page;
        do {
            page = documents.query(COLLECTION, QUEUE, value, after, PAGE);
            page.forEach(document -> letters.add(letter(document)));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return letters;
    }

    void remove(Letter letter) {
        documents.delete(COLLECTION, id(letter), Expect.ANYTHING);
    }

    void fail(Letter letter, String error) {
        Letter failed =
                new Letter(
                        letter.subscriber(),
                        letter.partition(),
                        letter.event(),
                        error,
                        letter.parkedAt());
        documents.put(COLLECTION, document(failed), Expect.ANYTHING);
    }

    synchronized void removeAll(String subscriber) {
        documents.deleteAll(COLLECTION, SUBSCRIBER, subscriber);
        firsts.keySet().removeIf(queue -> queue.subscriber().equals(subscriber));
    }

    List<DeadLetter> list(int limit) {
        return documents.scan(COLLECTION, "", limit).stream()
                .map(document -> letter(document).told())
                .toList();
    }

    long count() {
        return documents.count(COLLECTION);
    }

    private List<Letter> all() {
        List<Letter> letters = new ArrayList<>();
        String after = "";
        List<Document> page;
        do {
            page = documents.scan(COLLECTION, after, PAGE);
            page.forEach(document -> letters.add(letter(document)));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return letters;
    }

    private static Queue queue(Letter letter) {
        return new Queue(letter.subscriber(), letter.event().source(), letter.event().subject());
    }

    private static Document document(Letter letter) {
        return new Document(
                id(letter),
                0,
                Map.of(
                        SUBSCRIBER,
                        List.of(letter.subscriber()),
                        QUEUE,
                        List.of(letter.subscriber() + "/" + letter.event().subject())),
                EventJson.mapper().writeValueAsBytes(letter));
    }

    private static String id(Letter letter) {
        StoredEvent event = letter.event();
        return "%s/%s/%s/%019d"
                .formatted(letter.subscriber(), event.subject(), event.source(), event.position());
    }

    private static Letter letter(Document document) {
        return EventJson.mapper().readValue(document.body(), Letter.class);
    }
}
