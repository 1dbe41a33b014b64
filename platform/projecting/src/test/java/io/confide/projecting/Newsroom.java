package io.confide.projecting;

import static org.awaitility.Awaitility.await;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.events.SessionEvent;
import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import io.confide.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A house with a broker: what happens there can be published, held back, or sent twice. */
final class Newsroom implements AutoCloseable {
    final House house;
    private final EmbeddedKafka kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final List<StoredEvent> sent = new ArrayList<>();

    Newsroom(Path dir) {
        kafka = EmbeddedKafka.start(Settings.at(dir.resolve("kafka")));
        house = new House(dir);
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    String address() {
        return kafka.bootstrapServers();
    }

    /** What an instance of the service in this house stands on. */
    Wiring wiring(Optional<String> instance, Storage storage, GapHealer owner) {
        return new Wiring(
                "test",
                instance,
                address(),
                Map.of(),
                storage,
                house.sealing,
                house.documents,
                owner,
                Clock.systemUTC());
    }

    StoredEvent publish(SessionEvent event) {
        StoredEvent stored = keepBack(event);
        resend(sent.size() - 1);
        return stored;
    }

    /** In the log, and not on the topic. */
    StoredEvent keepBack(SessionEvent event) {
        StoredEvent stored = house.happens(event);
        sent.add(stored);
        return stored;
    }

    void resend(int index) {
        send(House.chained(sent).get(index).toRecord());
    }

    void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many members of a consumer group have partitions. */
    long membersWithWork(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(it -> it.members().stream())
                    .filter(it -> !it.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As operations would change it with Kafka's own tools. */
    void setOfTopic(String source, String name, String value) {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, WireRecord.topic(source));
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
            // The controller has it at once, the broker that is asked a moment later.
            await().until(() -> value(admin, topic, name).equals(value));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Admin admin, ConfigResource topic, String name)
            throws ExecutionException, InterruptedException {
        return admin.describeConfigs(List.of(topic)).all().get().values().stream()
                .map(it -> it.get(name).value())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        house.close();
        kafka.close();
    }
}
