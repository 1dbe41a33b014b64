package io.confide.service;

import io.confide.eventlog.Publisher;
import io.confide.keys.KeyEncryption;
import io.confide.projecting.Lag;
import io.confide.projecting.ProjectionRuntime;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import io.confide.web.ProblemWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How the service is doing, each part by its name, for probes, people and meters. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean(destroyMethod = "close")
    BrokerHealth brokerHealthIndicator(ServiceSettings settings) {
        return new BrokerHealth(settings.kafka());
    }

    @Bean
    Drain drain(ServiceSettings settings, ApplicationEventPublisher events) {
        return new Drain(settings.drainGrace(), events);
    }

    @Bean
    FilterRegistrationBean<DrainFilter> drainFilter(Drain drain, ProblemWriter writer) {
        FilterRegistrationBean<DrainFilter> first =
                new FilterRegistrationBean<>(new DrainFilter(drain, writer));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    HealthIndicator drainingHealthIndicator(Drain drain) {
        return () ->
                Dependencies.told(
                        drain.isDraining() ? List.of(Drain.SENTENCE) : List.of(), Map.of());
    }

    @Bean
    KeyStoreHealth keysHealthIndicator(KeysDatabase keys, KeyEncryption encryption) {
        return new KeyStoreHealth(keys.storage(), encryption);
    }

    @Bean
    Dependencies dependencies(Map<String, HealthIndicator> indicators) {
        return new Dependencies(indicators);
    }

    /** Not ready while an acknowledged write might not survive. */
    @Bean
    HealthIndicator storageHealthIndicator(Storage storage) {
        return () -> Dependencies.told(concerns(storage), Map.of());
    }

    private static List<String> concerns(Storage storage) {
        try {
            return storage.durabilityConcerns();
        } catch (StorageUnavailable e) {
            return List.of(
                    "The database does not answer ("
                            + e.getMessage()
                            + "): start it, or correct"
                            + " confide.storage and what belongs to it.");
        }
    }

    @Bean
    @ConditionalOnProperty("confide.service.source")
    HealthIndicator publisherHealthIndicator(Publisher publisher) {
        return () ->
                Dependencies.told(
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
                        : Dependencies.both(
                                List.of("Nothing is read from the topics: start the service anew."),
                                health.troubles());
        return Dependencies.told(troubles, details);
    }
}
