package io.confide.projecting;

import io.confide.eventlog.PublisherSettings;
import io.confide.eventlog.TopicGuard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The way to the topics. */
final class Feed {
    private static final Duration UNUSED = Duration.ZERO;

    private final Wiring wiring;

    Feed(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Topics that are not there yet are made.
     *
     * @return what is wrong with them, in sentences
     */
    List<String> ensureTopics(Set<String> sources) {
        TopicGuard guard =
                new TopicGuard(
                        new PublisherSettings(
                                wiring.bootstrapServers(),
                                wiring.service(),
                                UNUSED,
                                UNUSED,
                                wiring.kafka()));
        return sources.stream().flatMap(source -> guard.ensure(source).stream()).toList();
    }

    /** Member of a group: partitions come and go. */
    KafkaConsumer<String, byte[]> member(String group, int atOnce) {
        Map<String, Object> properties = reader(atOnce);
        properties.put("group.id", wiring.service() + "." + group);
        wiring.instance()
                .ifPresent(it ->
                        properties.put(
                                "group.instance.id", wiring.service() + "." + it + "." + group));
        properties.put("client.id", wiring.service() + "." + group);
        properties.put("partition.assignment.strategy", RangeAssignor.class.getName());
        properties.put("session.timeout.ms", 6000);
        properties.put("heartbeat.interval.ms", 1500);
        properties.put("fetch.max.wait.ms", 100);
        return new KafkaConsumer<>(
                properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** On its own, for reading everything. */
    KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> properties = reader(2000);
        properties.put("fetch.max.wait.ms", 50);
        return new KafkaConsumer<>(
                properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> reader(int atOnce) {
        Map<String, Object> properties = common();
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        properties.put("fetch.min.bytes", 1);
        properties.put("max.poll.records", atOnce);
        properties.put("metadata.max.age.ms", 10_000);
        properties.put("allow.auto.create.topics", false);
        return properties;
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>(wiring.kafka());
        properties.put("bootstrap.servers", wiring.bootstrapServers());
        properties.put("reconnect.backoff.max.ms", 1000);
        return properties;
    }
}
