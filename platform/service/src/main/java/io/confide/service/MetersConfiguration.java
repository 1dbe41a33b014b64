package io.confide.service;

import io.confide.eventlog.Publisher;
import io.confide.keys.KeyCache;
import io.confide.keys.StoredRecordKeys;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Reaction;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service counts, for {@code /actuator/metrics} and {@code /actuator/prometheus}. */
@Configuration(proxyBeanMethods = false)
class MetersConfiguration {

    @Bean
    @ConditionalOnProperty("confide.service.source")
    MeterBinder publishingMeters(Publisher publisher) {
        return registry -> {
            Gauge.builder("confide.publish.lag", publisher, Publisher::lag)
                    .baseUnit("events")
                    .description("events of the log that wait to be published")
                    .register(registry);
            Gauge.builder(
                            "confide.publish.lag.time",
                            publisher,
                            it -> it.lagTime().toMillis() / 1000.0)
                    .baseUnit("seconds")
                    .description("for how long the first of them has been waiting")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder projectingMeters(
            ProjectionRuntime runtime,
            ObjectProvider<Projection<?>> projections,
            ObjectProvider<Reaction> reactions) {
        return registry ->
                new ProjectingMeters(
                                runtime,
                                projections.orderedStream().toList(),
                                reactions.orderedStream().toList())
                        .bindTo(registry);
    }

    @Bean
    MeterBinder keyMeters(StoredRecordKeys keys) {
        return registry -> {
            Gauge.builder("confide.keys.cached", keys, it -> it.cache().size())
                    .baseUnit("keys")
                    .description("record keys that are in memory, a minute at most")
                    .register(registry);
            keyUses(registry, keys, "hit", KeyCache::hits);
            keyUses(registry, keys, "miss", KeyCache::misses);
            FunctionCounter.builder("confide.keys.opened", keys, it -> it.cache().opened())
                    .baseUnit("keys")
                    .description("record keys unwrapped by the key-encryption key")
                    .register(registry);
        };
    }

    private static void keyUses(
            MeterRegistry registry,
            StoredRecordKeys keys,
            String result,
            ToLongFunction<KeyCache> count) {
        FunctionCounter.builder("confide.keys.uses", keys, it -> count.applyAsLong(it.cache()))
                .tag("result", result)
                .description("uses of a record key: known in memory, or read from the database")
                .register(registry);
    }
}
