package io.confide.acceptance;

import io.confide.eventlog.WireRecord;
import io.confide.events.ConfideEvent;
import io.confide.harness.Installation;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything an installation has published so far, opened with its own keys. */
final class Logs {
    private static final List<TopicPartition> PARTITIONS =
            Stream.of("agreement", "session", "consent", "deletion", "access")
                    .map(WireRecord::topic)
                    .flatMap(Logs::partitions)
                    .toList();

    private Logs() {}

    private static Stream<TopicPartition> partitions(String topic) {
        return IntStream.range(0, WireRecord.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition));
    }

    static List<ConfideEvent> of(Installation installed) {
        Path data = installed.data();
        try (SqliteStorage keys = SqliteStorage.openReadOnly(data.resolve("keys/keys.db"))) {
            EventSealing sealing =
                    new EventSealing(
                            new StoredRecordKeys(
                                    keys,
                                    LocalKeyEncryption.at(data.resolve("keys/kek")),
                                    FileLedger.at(data.resolve("ledger/destroyed-keys.log"))));
            return published("127.0.0.1:" + installed.port("kafka")).stream()
                    .<ConfideEvent>map(record -> record.open(sealing).event())
                    .toList();
        }
    }

    private static List<WireRecord> published(String broker) {
        List<WireRecord> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            consumer.assign(PARTITIONS);
            consumer.seekToBeginning(PARTITIONS);
            Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> found.add(WireRecord.from(record)));
            }
        }
        return found;
    }

    private static KafkaConsumer<String, byte[]> consumer(String broker) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
