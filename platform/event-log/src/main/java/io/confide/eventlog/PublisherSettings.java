package io.confide.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * @param bootstrapServers of Kafka
 * @param owner this instance, distinct from all others, before and after a restart too
 * @param lease how long a publisher that fell silent holds up the others
 * @param poll how often the log is read when nobody here appended, and nobody elsewhere of late
 * @param client further settings of the Kafka client, such as security
 */
public record PublisherSettings(
        String bootstrapServers,
        String owner,
        Duration lease,
        Duration poll,
        Map<String, Object> client) {

    public static PublisherSettings of(String bootstrapServers, String owner) {
        return new PublisherSettings(
                bootstrapServers, owner, Duration.ofSeconds(10), Duration.ofMillis(500), Map.of());
    }

    Map<String, Object> admin() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put("default.api.timeout.ms", 10_000);
        return properties;
    }

    Map<String, Object> producer() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicGuard.LARGEST_RECORD);
        return properties;
    }
}
