package io.confide.service;

import io.confide.eventlog.Publisher;
import io.confide.projecting.Lag;
import io.confide.projecting.ProjectionRuntime;
import io.confide.storage.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service is doing, each part by its name, for probes, people and meters. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean(destroyMethod = "close")
    BrokerHealth brokerHealthIndicator(ServiceSettings settings) {
        return new BrokerHealth(settings.kafka());
    }

    /** Not ready while an acknowledged write might not survive. */
    @Bean
    HealthIndicator storageHealthIndicator(Storage storage, KeysDatabase keys) {
        return () ->
                told(
                        Stream.concat(
                                        storage.durabilityConcerns().stream(),
                                        keys.storage().durabilityConcerns().stream())
                                .toList(),
                        Map.of());
    }

    @Bean
    @ConditionalOnProperty("confide.service.source")
    HealthIndicator publisherHealthIndicator(Publisher publisher) {
        return () ->
                told(
                        publisher.trouble().stream().toList(),
                        Map.of("lag", publisher.lag(), "published", publisher.published()));
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(ProjectionRuntime projections) {
        return () -> projecting(projections.health());
    }

    private static Health projecting(io.confide.projecting.Health health) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Lag lag : health.lags()) {
            details.put(
                    lag.group() + " of " + lag.source(),
                    Map.of("records", lag.records(), "seconds", lag.seconds()));
        }
        details.put("deadLetters", health.deadLetters());
        details.put("gapsHealed", health.gapsHealed());
        details.put("brokenRecords", health.brokenRecords());
        List<String> troubles =
                health.running()
                        ? health.troubles()
                        : Stream.concat(
                                        Stream.of("Nothing is read from the topics."),
                                        health.troubles().stream())
                                .toList();
        return told(troubles, details);
    }

    private static Health told(List<String> troubles, Map<String, ?> details) {
        Health.Builder health = troubles.isEmpty() ? Health.up() : Health.outOfService();
        if (!troubles.isEmpty()) {
            health.withDetail("troubles", troubles);
        }
        return health.withDetails(details).build();
    }
}
