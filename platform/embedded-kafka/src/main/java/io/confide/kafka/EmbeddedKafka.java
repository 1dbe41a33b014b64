package io.confide.kafka;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;

/** The real broker, running in this process on its own directory until closed. */
public final class EmbeddedKafka implements AutoCloseable {

    /** Loggers that print a thousand lines at INFO: set them to WARN. */
    public static final List<String> LOUD_LOGGERS = List.of("kafka", "org.apache.kafka", "state");

    private final Ports ports;
    private final KafkaRaftServer server;
    private final Consumer<BrokerFailed> onFailure;
    private final AtomicBoolean over = new AtomicBoolean();

    private EmbeddedKafka(Settings settings, Ports ports) {
        this.ports = ports;
        this.onFailure = failure -> failOnce(settings, failure);
        this.server =
                new KafkaRaftServer(
                        KafkaConfig.fromProps(BrokerProperties.of(settings, ports), false),
                        Time.SYSTEM);
    }

    /**
     * Formats the directory when it is new, and answers when clients can connect.
     *
     * @throws BrokerFailed a port is taken, the directory cannot be used, or another broker uses it
     */
    public static EmbeddedKafka start(Settings settings) {
        Ports ports = Ports.claim(settings);
        Formatted.at(settings.dir());
        EmbeddedKafka kafka = build(settings, ports);
        kafka.startUp(settings);
        return kafka;
    }

    /** {@code host:port}. */
    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    public int brokerPort() {
        return ports.broker();
    }

    /** Orderly: hands over, flushes, marks the logs as clean. May be called twice. */
    @Override
    public void close() {
        if (over.getAndSet(true)) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        FatalExits.forget(onFailure);
    }

    private static EmbeddedKafka build(Settings settings, Ports ports) {
        try {
            return new EmbeddedKafka(settings, ports);
        } catch (KafkaException e) {
            throw cannotStart(settings, e);
        }
    }

    private void startUp(Settings settings) {
        FatalExits.tell(onFailure);
        try {
            server.startup();
        } catch (RuntimeException e) { // Kafka throws its own, and plain ones of whatever it uses
            close();
            throw cannotStart(settings, e);
        }
    }

    private static BrokerFailed cannotStart(Settings settings, RuntimeException cause) {
        return new BrokerFailed(
                "the Kafka broker cannot start on "
                        + settings.dir()
                        + ": end any other process that uses this directory, and check the disk",
                cause);
    }

    private void failOnce(Settings settings, BrokerFailed failure) {
        if (!over.get()) {
            settings.onFailure().accept(failure);
        }
    }
}
