package io.confide.benchmarks.rebuild;

import io.confide.eventlog.WireRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every record of the topics from the first on, by a plain consumer of Kafka's. */
final class WholeTopics {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int AT_ONCE = 2000;

    private final Published published;

    WholeTopics(Published published) {
        this.published = published;
    }

    /**
     * Gives up to so many records away.
     *
     * @return records per second, from the first poll on
     */
    double perSecond(int most, Consumer<ConsumerRecord<String, byte[]>> taker) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> all =
                    published.sources().stream().flatMap(it -> partitions(it).stream()).toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long start = System.nanoTime();
            int taken = 0;
            while (taken < most) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (taken < most) {
                        taker.accept(record);
                        taken++;
                    }
                }
            }
            return taken / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static List<TopicPartition> partitions(String source) {
        return IntStream.range(0, WireRecord.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(WireRecord.topic(source), partition))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        published.bootstrapServers(),
                        "max.poll.records",
                        AT_ONCE,
                        "enable.auto.commit",
                        false,
                        "fetch.max.wait.ms",
                        50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
