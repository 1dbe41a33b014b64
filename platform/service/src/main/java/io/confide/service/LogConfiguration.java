package io.confide.service;

import io.confide.eventlog.CheckpointKeeper;
import io.confide.eventlog.Checkpoints;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.Leases;
import io.confide.eventlog.Publisher;
import io.confide.eventlog.PublisherSettings;
import io.confide.keys.EventSealing;
import io.confide.keys.RecordKeys;
import io.confide.keys.SigningKeys;
import io.confide.projecting.ProjectionRuntime;
import io.confide.storage.Storage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own log, and its way to the topic. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("confide.service.source")
class LogConfiguration {

    @Bean
    GroupCommitLog eventLog(
            ServiceSettings settings,
            Storage storage,
            EventSealing sealing,
            ObjectProvider<MeterRegistry> meters) {
        return new GroupCommitLog(
                settings.service().source().orElseThrow(),
                storage,
                sealing,
                new AppendMeters(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    LogFeed logFeed(EventLog log) {
        return new LogFeed(log);
    }

    @Bean
    LogVerification logVerification(EventLog log, Storage storage, SigningKeys keys) {
        return new LogVerification(log, storage, keys);
    }

    @Bean
    StatusFeed statusFeed(
            ServiceSettings settings,
            EventLog log,
            Publisher publisher,
            ProjectionRuntime projections,
            LogVerification verification,
            Dependencies dependencies) {
        return new StatusFeed(
                settings.service().name(), log, publisher, projections, verification, dependencies);
    }

    /** Whoever cuts off or rewrites the log later contradicts what was signed here. */
    @Bean(destroyMethod = "close")
    CheckpointKeeper checkpointKeeper(
            ServiceSettings settings,
            EventLog log,
            Storage storage,
            SigningKeys keys,
            Clock clock) {
        return new CheckpointKeeper(
                log,
                new Checkpoints(log.source(), storage, keys, clock),
                settings.checkpoints().events(),
                settings.checkpoints().every());
    }

    @Bean(destroyMethod = "")
    Publisher publisher(
            ServiceSettings settings,
            Instance instance,
            EventLog log,
            Storage storage,
            Clock clock) {
        PublisherSettings publishing =
                new PublisherSettings(
                        settings.kafka().bootstrapServers(),
                        instance.owner(),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(500),
                        new HashMap<>(settings.kafka().properties()));
        return new Publisher(publishing, log, storage, clock);
    }

    @Bean
    Stage publishing(Publisher publisher) {
        return new Stage(
                Stage.PUBLISHING,
                new Stage.Part() {
                    @Override
                    public void start() {
                        publisher.start();
                    }

                    @Override
                    public void stop() {
                        publisher.close();
                    }
                });
    }

    @Bean
    Stage sweeping(
            ServiceSettings settings,
            Instance instance,
            ObjectProvider<Sweep> sweeps,
            Storage storage,
            Clock clock) {
        return new Stage(
                Stage.SWEEPING,
                new Sweeper(
                        sweeps.orderedStream().toList(),
                        new Leases(storage, clock),
                        instance.owner(),
                        settings.sweepEvery(),
                        clock));
    }

    @Bean
    @ConditionalOnBean(ErasureVoice.class)
    AnswersErasure answersErasure(
            ServiceSettings settings,
            RecordKeys keys,
            EventSealing sealing,
            EventLog log,
            Storage storage,
            Journal journal,
            ErasureVoice voice,
            ObjectProvider<PurgesOnErasure> purges,
            Clock clock) {
        return new AnswersErasure(
                settings.service().name(),
                keys,
                sealing,
                log,
                storage,
                journal,
                voice,
                purges.orderedStream().toList(),
                clock);
    }
}
