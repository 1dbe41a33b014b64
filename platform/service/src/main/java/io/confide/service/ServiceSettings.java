package io.confide.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a service stands on, {@code confide.*}.
 *
 * @param data directory of everything that this installation keeps; {@code ./data} unless told
 * @param storage the engine: {@code sqlite}, files under {@code data}, unless told {@code mongodb}
 * @param mongodb the database when the engine is {@code mongodb}
 * @param kafka the broker
 * @param service which service this is
 * @param services where the other owners of logs are, by source, such as {@code
 *     confide.services.agreement.url}; only asked when a topic has a gap
 * @param checkpoints how often the service signs how far its log has come
 * @param sweepEvery pause between two looks for dates that have come; 10 s unless told
 * @param readPatience how long a reader waits for what it has seen elsewhere; 5 s unless told
 * @param drainGrace how long requests are still answered after the service was told to stop and
 *     says that it is not ready; 1 s unless told, zero to close at once
 */
@Validated
@ConfigurationProperties("confide")
public record ServiceSettings(
        @DefaultValue("./data") @NotNull Path data,
        @DefaultValue("sqlite") @NotNull Engine storage,
        @DefaultValue @Valid MongoDb mongodb,
        @DefaultValue @Valid Kafka kafka,
        @Valid @NotNull Service service,
        @DefaultValue Map<String, Peer> services,
        @DefaultValue @Valid Checkpoints checkpoints,
        @DefaultValue("10s") @NotNull Duration sweepEvery,
        @DefaultValue("5s") @NotNull Duration readPatience,
        @DefaultValue("1s") @NotNull Duration drainGrace) {

    public ServiceSettings {
        services = Map.copyOf(services);
    }

    /** Which database. */
    public enum Engine {
        SQLITE,
        MONGODB
    }

    /**
     * A MongoDB replica set.
     *
     * @param uri connection string; from the environment, as it may hold a secret
     * @param allowStandalone accept a server that is no replica set: for tests on an emulator only
     */
    public record MongoDb(
            @DefaultValue("") String uri, @DefaultValue("false") boolean allowStandalone) {}

    /**
     * The broker.
     *
     * @param bootstrapServers {@code host:port,…}
     * @param properties of every Kafka client, such as those of a secure connection
     */
    public record Kafka(
            @DefaultValue("localhost:19092") @NotBlank String bootstrapServers,
            @DefaultValue Map<String, String> properties) {
        public Kafka {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * This service.
     *
     * @param name such as {@code session-service}; names its database and consumer groups
     * @param source the log it owns, such as {@code session}; without one it appends nothing
     * @param instance tells instances of the service apart, and stays over a restart
     */
    public record Service(
            @NotBlank String name, Optional<String> source, Optional<String> instance) {
        /** The name without {@code -service}. */
        String shortName() {
            return name.replaceFirst("-service$", "");
        }
    }

    /**
     * Another service.
     *
     * @param url such as {@code http://localhost:8081}
     */
    public record Peer(@NotBlank String url) {}

    /**
     * Signed statements of how far the log has come.
     *
     * @param events sign after so many; 1000 unless told
     * @param every and after so long, when there was at least one; 1 m unless told
     */
    public record Checkpoints(
            @DefaultValue("1000") @Positive long events,
            @DefaultValue("1m") @NotNull Duration every) {}
}
