package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves and opens what was polled, in each partition as far as nothing is missing. */
final class Unpacking {
    private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

    private final KafkaConsumer<?, ?> consumer;
    private final Intake intake;
    private final Opener opener;
    private final Held held;

    Unpacking(KafkaConsumer<?, ?> consumer, Intake intake, Opener opener, Held held) {
        this.consumer = consumer;
        this.intake = intake;
        this.opener = opener;
        this.held = held;
    }

    /**
     * What a batch holds.
     *
     * @param reached where each partition is once the events are taken
     */
    record Batch(List<Incoming> events, Map<SourcePartition, Generation.Place> reached) {}

    Batch unpack(ConsumerRecords<String, byte[]> records) {
        Batch batch = new Batch(new ArrayList<>(), new HashMap<>());
        for (TopicPartition partition : records.partitions()) {
            SourcePartition at = SourcePartition.of(partition);
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (isSoughtBack(record) || !take(record, at, batch.events())) {
                    break;
                }
                batch.reached().put(at, new Generation.Place(intake.last(at), record.offset() + 1));
            }
        }
        return batch;
    }

    private boolean isSoughtBack(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return consumer.position(partition) <= record.offset();
    }

    /**
     * @return false when the partition has to wait for its owner
     */
    private boolean take(
            ConsumerRecord<String, byte[]> record, SourcePartition at, List<Incoming> events) {
        try {
            for (StoredEvent event : intake.take(record, at).orElse(List.of())) {
                events.add(opener.open(at, event));
            }
            return true;
        } catch (FeedUnavailable e) {
            LOG.warn("{} waits: {}", at.id(), e.getMessage());
            consumer.seek(at.inKafka(), record.offset());
            held.hold(at, "a gap is not healed yet");
            return false;
        }
    }
}
