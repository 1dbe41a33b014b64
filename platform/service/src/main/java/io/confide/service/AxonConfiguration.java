package io.confide.service;

import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.eventlog.ConfideEventStorageEngine;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.Provenance;
import io.confide.events.ConfideEvent;
import io.confide.keys.EventSealing;
import io.confide.storage.Storage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon by hand. There is no transaction to manage: a unit of work appends one commit, or nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("confide.service.source")
class AxonConfiguration {

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(GroupCommitLog log, Storage storage, EventSealing sealing) {
        return EmbeddedEventStore.builder()
                .storageEngine(ConfideEventStorageEngine.of(log, storage, sealing))
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    SimpleCommandBus commandBus() {
        SimpleCommandBus bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        new SimpleCorrelationDataProvider(Provenance.KEYS.toArray(String[]::new))));
        return bus;
    }

    @Bean
    Commands commands(
            SimpleCommandBus bus,
            EmbeddedEventStore store,
            EventLog log,
            ObjectProvider<Decider<?, ?, ?>> deciders,
            ObjectProvider<MeterRegistry> meters) {
        List<Decider<?, ?, ?>> hosted = deciders.orderedStream().toList();
        for (Decider<?, ?, ?> decider : hosted) {
            host(bus, store, decider);
        }
        return new AxonCommands(bus, log, hosted, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Journal journal(EventLog log) {
        return new LogJournal(log);
    }

    @SuppressWarnings("unchecked") // a decider is only given commands and events of its families
    private static void host(
            SimpleCommandBus bus, EmbeddedEventStore store, Decider<?, ?, ?> decider) {
        Decider<Object, Command, ConfideEvent> any =
                (Decider<Object, Command, ConfideEvent>) decider;
        Repository<HostedStream> streams =
                EventSourcingRepository.builder(HostedStream.class)
                        .eventStore(store)
                        .aggregateFactory(new Streams(any))
                        .build();
        AxonCommands.subscribe(bus, any, streams);
    }

    /** Makes a stream ready to be filled from its events. */
    private static final class Streams extends AbstractAggregateFactory<HostedStream> {
        private final Decider<Object, Command, ConfideEvent> decider;

        Streams(Decider<Object, Command, ConfideEvent> decider) {
            super(HostedStream.class);
            this.decider = decider;
        }

        @Override
        @SuppressWarnings("rawtypes") // as Axon declares it
        protected HostedStream doCreateAggregate(String id, DomainEventMessage first) {
            return new HostedStream(id, decider);
        }
    }
}
