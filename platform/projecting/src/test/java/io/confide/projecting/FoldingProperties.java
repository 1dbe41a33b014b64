package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Whatever way events come, live views and rebuilt ones are the same. */
class FoldingProperties {
    private static final int SUBJECTS = 4;
    private static @Nullable House house;
    private static int generation = 1;

    @BeforeContainer
    static void open() throws IOException {
        house = new House(Files.createTempDirectory("folding"));
    }

    @AfterContainer
    static void close() {
        house().close();
    }

    private static House house() {
        return java.util.Objects.requireNonNull(house);
    }

    @Property(tries = 40)
    void live_views_equal_rebuilt_ones_for_every_way_of_arriving(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 59) Integer> history,
            @ForAll Random chance) {
        List<StoredEvent> events = happened(history);
        Diaries perFirm = new Diaries("firms", true);
        perFirm.stumbles = false;
        ViewStore<Diary> live = store(perFirm);
        ViewStore<Diary> rebuilt = store(perFirm);
        Fold<Diary> rebuild = Fold.fromNothing(perFirm, rebuilt);
        Opener opener = new Opener(house().sealing);
        for (StoredEvent event : events) {
            Incoming incoming = opener.open(at(event), event);
            rebuild.take(incoming, ((Incoming.Opened) incoming.content()).event());
        }
        assertThat(rebuild.save()).isTrue();
        DeadLetters letters = new DeadLetters(house().storage, Clock.systemUTC());
        ViewSubscriber<Diary> subscriber =
                new ViewSubscriber<>(perFirm, () -> live, new Shapes(house().storage), letters);
        for (List<Incoming> batch : arriving(events, chance)) {
            subscriber.take(batch);
        }
        assertThat(contents(live)).isEqualTo(contents(rebuilt));
    }

    @Property(tries = 40)
    void whatever_is_missing_or_doubled_on_the_topic_arrives_once_and_in_order(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 59) Integer> history,
            @ForAll Random chance) {
        long before = house().log.head();
        List<StoredEvent> events = happened(history);
        Intake intake = new Intake(house().healer(), new Counters());
        for (int i = 0; i < WireRecord.PARTITIONS; i++) {
            intake.startAfter(new SourcePartition("session", i), before);
        }
        Map<SourcePartition, List<Long>> arrived = new TreeMap<>(BY_PARTITION);
        for (WireRecord record : onTopic(events, before, chance)) {
            SourcePartition at = at(record.event());
            for (StoredEvent event : intake.take(consumed(record), at).orElseThrow()) {
                arrived.computeIfAbsent(at, _ -> new ArrayList<>()).add(event.position());
            }
        }
        Map<SourcePartition, List<Long>> expected = new TreeMap<>(BY_PARTITION);
        for (StoredEvent event : events) {
            expected.computeIfAbsent(at(event), _ -> new ArrayList<>()).add(event.position());
        }
        assertThat(arrived).isEqualTo(expected);
    }

    private static final java.util.Comparator<SourcePartition> BY_PARTITION =
            java.util.Comparator.comparing(SourcePartition::id);

    /** Some are left out, never the last of a partition; some come twice. */
    private static List<WireRecord> onTopic(List<StoredEvent> events, long before, Random chance) {
        Map<SourcePartition, Long> last = new TreeMap<>(BY_PARTITION);
        events.forEach(event -> last.put(at(event), event.position()));
        List<WireRecord> topic = new ArrayList<>();
        for (WireRecord record : House.chained(events, before)) {
            boolean isLast = last.containsValue(record.event().position());
            if (isLast || chance.nextInt(3) > 0) {
                topic.add(record);
            }
            if (!topic.isEmpty() && chance.nextInt(3) == 0) {
                topic.add(topic.get(chance.nextInt(topic.size())));
            }
        }
        return topic;
    }

    private static ConsumerRecord<String, byte[]> consumed(WireRecord record) {
        ProducerRecord<String, byte[]> sent = record.toRecord();
        return new ConsumerRecord<>(
                sent.topic(),
                at(record.event()).partition(),
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                java.util.Optional.empty());
    }

    /** Partitions interleave at random, batches split at random, and some batches come again. */
    private static List<List<Incoming>> arriving(List<StoredEvent> events, Random chance) {
        Map<SourcePartition, List<StoredEvent>> partitions = new TreeMap<>(BY_PARTITION);
        events.forEach(
                event -> partitions.computeIfAbsent(at(event), _ -> new ArrayList<>()).add(event));
        Opener opener = new Opener(house().sealing);
        List<List<Incoming>> batches = new ArrayList<>();
        List<Incoming> batch = new ArrayList<>();
        while (!partitions.isEmpty()) {
            List<SourcePartition> left = List.copyOf(partitions.keySet());
            SourcePartition at = left.get(chance.nextInt(left.size()));
            List<StoredEvent> queue = java.util.Objects.requireNonNull(partitions.get(at));
            batch.add(opener.open(at, queue.removeFirst()));
            if (queue.isEmpty()) {
                partitions.remove(at);
            }
            if (chance.nextInt(4) == 0 || partitions.isEmpty()) {
                batches.add(batch);
                if (chance.nextInt(3) == 0) {
                    batches.add(batch);
                }
                batch = new ArrayList<>();
            }
        }
        return batches;
    }

    private static List<StoredEvent> happened(List<Integer> history) {
        List<StoredEvent> events = new ArrayList<>();
        for (int step : history) {
            String engagement = "e" + step % SUBJECTS;
            int session = step % SUBJECTS * 100 + step / SUBJECTS % 5;
            events.add(
                    house().happens(
                                    switch (step / 20) {
                                        case 0 -> house().scheduled(engagement, session, step);
                                        case 1 -> house().rescheduled(engagement, session, step);
                                        default -> house().closed(engagement, session);
                                    }));
        }
        return events;
    }

    private static SourcePartition at(StoredEvent event) {
        return new SourcePartition("session", WireRecord.partition(event.subject()));
    }

    private static ViewStore<Diary> store(Projection<Diary> projection) {
        return new ViewStore<>(projection, generation++, house().storage, house().documents);
    }

    private static Map<String, String> contents(ViewStore<Diary> store) {
        Map<String, String> contents = new TreeMap<>();
        store.scan("", 1000)
                .forEach(it ->
                        contents.put(
                                it.key(),
                                it.header().applied()
                                        + EventJson.mapper().writeValueAsString(it.view())));
        return contents;
    }
}
