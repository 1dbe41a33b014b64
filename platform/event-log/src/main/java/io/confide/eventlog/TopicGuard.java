package io.confide.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topic of a source as it must be, and says what is wrong with one that is there. */
public final class TopicGuard {
    static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "retention.ms",
                    "-1",
                    "retention.bytes",
                    "-1",
                    "cleanup.policy",
                    "delete",
                    "unclean.leader.election.enable",
                    "false",
                    "max.message.bytes",
                    Integer.toString(LARGEST_RECORD));

    private final Map<String, Object> client;

    public TopicGuard(PublisherSettings settings) {
        this.client = settings.admin();
    }

    /**
     * Makes the topic where there is none, with the broker's default of replicas.
     *
     * @return what is wrong with it, in sentences that say what to change; empty when all is well
     * @throws KafkaException the brokers cannot be asked
     */
    public List<String> ensure(String source) {
        String topic = WireRecord.topic(source);
        try (Admin admin = Admin.create(client)) {
            if (describe(admin, topic).isEmpty()) {
                make(admin, topic);
            }
            return concerns(admin, topic);
        }
    }

    /** As {@link #ensure}, but only looks. */
    public List<String> check(String source) {
        try (Admin admin = Admin.create(client)) {
            return concerns(admin, WireRecord.topic(source));
        }
    }

    private static void make(Admin admin, String topic) {
        NewTopic wanted =
                new NewTopic(topic, Optional.of(WireRecord.PARTITIONS), Optional.empty())
                        .configs(SETTINGS);
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw unasked(e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static List<String> concerns(Admin admin, String topic) {
        Optional<TopicDescription> found = describe(admin, topic);
        if (found.isEmpty()) {
            return List.of("The topic " + topic + " is not there: let a publisher make it.");
        }
        List<String> concerns = new ArrayList<>(ofPartitions(topic, found.get()));
        Config config = config(admin, topic);
        new LinkedHashMap<>(SETTINGS)
                .forEach((name, wanted) ->
                        ofSetting(topic, config, name, wanted).ifPresent(concerns::add));
        ofReplicas(topic, found.get(), config).ifPresent(concerns::add);
        return List.copyOf(concerns);
    }

    private static List<String> ofPartitions(String topic, TopicDescription found) {
        int partitions = found.partitions().size();
        return partitions == WireRecord.PARTITIONS
                ? List.of()
                : List.of(
                        "The topic %s has %d partitions instead of %d: records of one key would lie in two of them; make it anew and publish again."
                                .formatted(topic, partitions, WireRecord.PARTITIONS));
    }

    private static Optional<String> ofSetting(
            String topic, Config config, String name, String wanted) {
        String actual = value(config, name);
        boolean enough =
                name.equals("max.message.bytes")
                        ? Long.parseLong(actual) >= Long.parseLong(wanted)
                        : actual.equals(wanted);
        return enough
                ? Optional.empty()
                : Optional.of(
                        "The topic %s has %s=%s, which can lose records: set it to %s."
                                .formatted(topic, name, actual, wanted));
    }

    /** On several brokers one acknowledgement is not enough. */
    private static Optional<String> ofReplicas(
            String topic, TopicDescription found, Config config) {
        int replicas =
                found.partitions().stream().mapToInt(it -> it.replicas().size()).min().orElse(0);
        int inSync = Integer.parseInt(value(config, "min.insync.replicas"));
        return replicas < 2 || inSync >= 2
                ? Optional.empty()
                : Optional.of(
                        "The topic %s has %d replicas but min.insync.replicas=%d, so that one broker's loss can lose records: set it to 2."
                                .formatted(topic, replicas, inSync));
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null || entry.value() == null ? "0" : entry.value();
    }

    private static Optional<TopicDescription> describe(Admin admin, String topic) {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw unasked(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Config config(Admin admin, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
        } catch (ExecutionException e) {
            throw unasked(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException unasked(ExecutionException e) {
        return new KafkaException("Kafka could not be asked about its topics", e.getCause());
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while asking Kafka", e);
    }
}
