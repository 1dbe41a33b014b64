package io.confide.faults.town;

import io.confide.eventlog.WireRecord;
import io.confide.faults.work.Losing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of the log, as somebody sees and spoils it who has the broker's ear. */
final class Topic {
    /** Marks what no publisher sent. */
    static final String FORGED = "faults-forged";

    private static final String NAME = WireRecord.topic(Town.SESSION);
    private static final byte[] YES = "yes".getBytes(StandardCharsets.US_ASCII);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String broker;
    private final Set<Long> cutOff = new TreeSet<>();

    Topic(String broker) {
        this.broker = broker;
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(Losing.NOWHERE, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker));
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /** Everything in it. */
    List<ConsumerRecord<String, byte[]>> read() {
        return read(NAME, WireRecord.PARTITIONS);
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, int partitions) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker);
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> parts = new ArrayList<>();
            for (int i = 0; i < partitions; i++) {
                parts.add(new TopicPartition(topic, i));
            }
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (parts.stream()
                    .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    /** Sends these, in this order; returns when the broker has them. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                record.headers().add(FORGED, YES);
                producer.send(record).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
    }

    /** Everything of a partition up to now is gone from the broker. */
    void cutOff(int partition) {
        TopicPartition part = new TopicPartition(NAME, partition);
        List<ConsumerRecord<String, byte[]>> there =
                read().stream().filter(it -> it.partition() == partition).toList();
        if (there.isEmpty()) {
            return;
        }
        long before = there.getLast().offset() + 1;
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(part, RecordsToDelete.beforeOffset(before))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        there.forEach(it -> cutOff.addAll(positions(it)));
    }

    /** Positions that are not in the topic because of us. */
    Set<Long> removed() {
        Set<Long> removed = new TreeSet<>(cutOff);
        read(Losing.NOWHERE, 1).forEach(it -> removed.addAll(positions(it)));
        return removed;
    }

    /** None for a record that no publisher of ours wrote. */
    private static List<Long> positions(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("position");
        return header == null
                ? List.of()
                : List.of(Long.parseLong(new String(header.value(), StandardCharsets.UTF_8)));
    }
}
