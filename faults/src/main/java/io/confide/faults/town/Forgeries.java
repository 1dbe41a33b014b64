package io.confide.faults.town;

import io.confide.eventlog.BadRecord;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.faults.work.AsksFeeds;
import io.confide.faults.work.Moment;
import io.confide.projecting.FeedUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What stands in a topic, or does not, other than a publisher would have it. */
final class Forgeries {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int PAGE = 1000;

    private Forgeries() {}

    static String duplicates(Scene scene) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(scene.topic().read());
        Collections.shuffle(all, scene.random());
        List<ProducerRecord<String, byte[]>> some =
                all.stream().limit(scene.random().nextInt(5, 40)).map(Topic::again).toList();
        scene.topic().send(some);
        return some.size() + " records once more, in any order";
    }

    /** The publisher stands still, and what it has not sent yet arrives last one first. */
    static String aheadOfTurn(Scene scene) {
        List<String> names = Town.instances(Town.SESSION);
        scene.arm(names, Moment.AT_SEND, 0);
        Optional<String> met = scene.meet(names, Moment.AT_SEND, PATIENCE);
        int sent = 0;
        if (met.isPresent()) {
            scene.pause(500, 1200);
            sent = sendBackwards(scene);
        }
        scene.disarm(names, Moment.AT_SEND);
        return sent + " records ahead of their turn, last one first";
    }

    private static int sendBackwards(Scene scene) {
        long published =
                scene.topic().read().stream()
                        .flatMap(it -> wire(it).stream())
                        .mapToLong(it -> it.event().position())
                        .max()
                        .orElse(0);
        List<ProducerRecord<String, byte[]>> next =
                new ArrayList<>(
                        chained(scene).stream()
                                .filter(it -> it.event().position() > published)
                                .map(WireRecord::toRecord)
                                .toList());
        Collections.reverse(next);
        scene.topic().send(next);
        return next.size();
    }

    static Optional<WireRecord> wire(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(WireRecord.from(record));
        } catch (BadRecord e) {
            return Optional.empty();
        }
    }

    /** The whole log, as its owner tells it, with the chain of each partition. */
    private static List<WireRecord> chained(Scene scene) {
        AsksFeeds feeds = new AsksFeeds(scene.town().network().owners());
        long[] last = new long[WireRecord.PARTITIONS];
        List<WireRecord> records = new ArrayList<>();
        try {
            List<StoredEvent> page = feeds.read(Town.SESSION, 1, PAGE);
            while (!page.isEmpty()) {
                for (StoredEvent event : page) {
                    int partition = WireRecord.partition(event.subject());
                    records.add(new WireRecord(event, OptionalLong.of(last[partition])));
                    last[partition] = event.position();
                }
                page = feeds.read(Town.SESSION, page.getLast().position() + 1, PAGE);
            }
        } catch (FeedUnavailable e) {
            return List.of();
        }
        return records;
    }

    /** The broker acknowledged it, and it is not there: a gap in the middle of a partition. */
    static String lost(Scene scene) {
        int records = scene.random().nextInt(1, 5);
        for (String name : scene.town().ready(Town.SESSION)) {
            scene.town().worker(name).tell("lose", List.of(Integer.toString(records)));
        }
        return "up to " + records + " acknowledged records that are in no topic";
    }

    /** While the readers sleep, what they have not read yet goes. */
    static String cutOff(Scene scene) {
        List<String> readers = Town.instances(Town.ACCESS);
        readers.forEach(it -> scene.town().worker(it).freeze());
        scene.pause(500, 1500);
        int partition = scene.random().nextInt(WireRecord.PARTITIONS);
        scene.topic().cutOff(partition);
        readers.forEach(it -> scene.town().worker(it).thaw());
        return "everything in partition " + partition + " removed from the broker";
    }

    static String poison(Scene scene) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        byte[] garbage = new byte[scene.random().nextInt(1, 300)];
        scene.random().nextBytes(garbage);
        int partition = scene.random().nextInt(WireRecord.PARTITIONS);
        String topic = WireRecord.topic(Town.SESSION);
        records.add(new ProducerRecord<>(topic, partition, "poison", garbage));
        records.add(new ProducerRecord<>(topic, partition, "poison", null));
        records.add(
                new ProducerRecord<>(
                        topic, partition, null, "{}".getBytes(StandardCharsets.US_ASCII)));
        List<ConsumerRecord<String, byte[]>> all = scene.topic().read();
        if (!all.isEmpty()) {
            ConsumerRecord<String, byte[]> one = all.get(scene.random().nextInt(all.size()));
            records.add(
                    new ProducerRecord<>(
                            topic, one.partition(), null, one.key(), garbage, one.headers()));
        }
        scene.topic().send(records);
        return records.size() + " poisoned records";
    }
}
