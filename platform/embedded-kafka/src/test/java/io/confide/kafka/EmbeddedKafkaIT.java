package io.confide.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final String TOPIC = "confide.session";

    @TempDir Path dir;

    @Test
    void records_survive_a_restart_on_other_ports() throws Exception {
        int earlier;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(dir))) {
            earlier = kafka.brokerPort();
            createTopic(kafka);
            send(kafka, "held");
        }
        try (ServerSocket taken = listenOn(earlier);
                EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(dir))) {
            assertThat(kafka.brokerPort()).isNotEqualTo(taken.getLocalPort());
            send(kafka, "closed");
            assertThat(read(kafka, 2)).containsExactly("held", "closed");
        }
    }

    @Test
    void records_survive_a_kill_of_the_process() throws Exception {
        Process child = BrokerProcess.start(dir);
        try {
            BrokerProcess.awaitAcknowledged(child, 50);
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(dir))) {
            assertThat(read(kafka, 50)).hasSizeGreaterThanOrEqualTo(50).startsWith("0", "1", "2");
        }
    }

    @Test
    void topics_keep_everything_and_are_never_made_by_accident() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(dir));
                Admin admin = admin(kafka)) {
            createTopic(kafka);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var config =
                    requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource));
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
            assertThatThrownBy(() -> sendTo(kafka, "confide.misspelt", "lost", 1500))
                    .isInstanceOf(ExecutionException.class);
            assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
        }
    }

    /**
     * Here the address is the broker's usual one; whoever hears the door's would come back there.
     */
    @Test
    void whoever_comes_through_a_door_is_told_to_come_back_by_its_address() throws Exception {
        int door = freePort();
        int usual = freePort();
        var settings =
                Settings.at(dir)
                        .withPorts(usual, 0)
                        .withDoors(List.of(new Settings.Door(door, usual)));
        try (EmbeddedKafka _ = EmbeddedKafka.start(settings);
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + door))) {
            assertThat(ports(admin)).containsExactly(usual);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = listenOn(0)) {
            return free.getLocalPort();
        }
    }

    private static List<Integer> ports(Admin admin) throws Exception {
        return admin.describeCluster().nodes().get().stream().map(it -> it.port()).toList();
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws IOException {
        try (ServerSocket taken = listenOn(0)) {
            var settings = Settings.at(dir).withPorts(taken.getLocalPort(), 0);
            assertThatThrownBy(() -> EmbeddedKafka.start(settings))
                    .isInstanceOf(BrokerFailed.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void a_second_broker_on_the_same_directory_is_refused() {
        try (EmbeddedKafka first = EmbeddedKafka.start(Settings.at(dir))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(Settings.at(dir)))
                    .isInstanceOf(BrokerFailed.class)
                    .hasMessageContaining(dir.toString());
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void a_fatal_fault_is_told_and_does_not_end_the_process() {
        List<BrokerFailed> told = new ArrayList<>();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(dir).whenItFails(told::add))) {
            assertThatThrownBy(() -> org.apache.kafka.common.utils.Exit.halt(1))
                    .isInstanceOf(BrokerFailed.class);
            assertThat(told).hasSize(1);
            assertThat(kafka.brokerPort()).isPositive();
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedKafka kafka, String value) throws Exception {
        sendTo(kafka, TOPIC, value, 20_000);
    }

    static void sendTo(EmbeddedKafka kafka, String topic, String value, int patience)
            throws Exception {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "acks",
                        "all",
                        "max.block.ms",
                        patience);
        try (var producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int expected) {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        List<String> values = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (int i = 0; i < 100 && values.size() < expected; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
            }
        }
        return values;
    }
}
