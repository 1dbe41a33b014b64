package io.confide.benchmarks.instances;

import io.confide.benchmarks.data.Mongo;
import io.confide.harness.FreePorts;
import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import io.confide.standalone.identity.IdentityProvider;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** What all instances stand on: broker, database, identity provider, key-encryption key. */
final class Ground implements AutoCloseable {
    private final Path data;
    private final Mongo mongo;
    private final EmbeddedKafka broker;
    private final ConfigurableApplicationContext identity;
    private final URI issuer;

    private Ground(
            Path data,
            Mongo mongo,
            EmbeddedKafka broker,
            ConfigurableApplicationContext identity,
            URI issuer) {
        this.data = data;
        this.mongo = mongo;
        this.broker = broker;
        this.identity = identity;
        this.issuer = issuer;
    }

    /**
     * @param gateway where people are sent after signing in
     */
    static Ground prepared(Path data, URI gateway) {
        URI issuer = URI.create("http://localhost:" + FreePorts.take(1).getFirst());
        return new Ground(
                data,
                Mongo.open(),
                EmbeddedKafka.start(Settings.at(data.resolve("kafka"))),
                IdentityProvider.start(data, issuer, gateway),
                issuer);
    }

    Path data() {
        return data;
    }

    Mongo mongo() {
        return mongo;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    URI issuer() {
        return issuer;
    }

    @Override
    public void close() {
        identity.close();
        broker.close();
        mongo.close();
    }
}
