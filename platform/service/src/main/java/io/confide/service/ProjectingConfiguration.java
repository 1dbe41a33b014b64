package io.confide.service;

import io.confide.keys.Digests;
import io.confide.keys.EventSealing;
import io.confide.keys.RecordKeys;
import io.confide.keys.SealedDocuments;
import io.confide.projecting.GapHealer;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Reaction;
import io.confide.projecting.Wiring;
import io.confide.storage.Storage;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the service knows from the topics, and what it does because of them. */
@Configuration(proxyBeanMethods = false)
class ProjectingConfiguration {

    @Bean
    Instance instance(ServiceSettings settings) {
        return new Instance(settings.service().name() + "-" + UUID.randomUUID());
    }

    @Bean
    PeopleProjection peopleProjection(Digests digests) {
        return new PeopleProjection(digests);
    }

    @Bean
    EmailDigests emailDigests(Digests digests) {
        return (firm, address) -> PeopleProjection.emailDigest(digests, firm, address);
    }

    @Bean
    EngagementsProjection engagementsProjection() {
        return new EngagementsProjection();
    }

    @Bean
    DropsFencedKeys dropsFencedKeys(RecordKeys keys) {
        return new DropsFencedKeys(keys);
    }

    @Bean
    ServiceCredential serviceCredential(Digests digests, Clock clock) {
        return new ServiceCredential(digests, clock);
    }

    @Bean
    Neighbours neighbours(ServiceCredential credential, JsonMapper json) {
        return new AsksNeighbours(credential, json);
    }

    @Bean
    GapHealer gapHealer(ServiceSettings settings, ServiceCredential credential, JsonMapper json) {
        return new AsksOwner(settings.services(), credential, json);
    }

    @Bean
    Wiring wiring(
            ServiceSettings settings,
            Storage storage,
            EventSealing sealing,
            SealedDocuments documents,
            GapHealer healer,
            Clock clock) {
        return new Wiring(
                settings.service().name(),
                settings.service().instance(),
                settings.kafka().bootstrapServers(),
                new HashMap<>(settings.kafka().properties()),
                storage,
                sealing,
                documents,
                healer,
                clock);
    }

    @Bean(destroyMethod = "")
    ProjectionRuntime projectionRuntime(
            Wiring wiring,
            ObjectProvider<Projection<?>> projections,
            ObjectProvider<Reaction> reactions) {
        return new DeferredRuntime(() ->
                ProjectionRuntime.of(
                        wiring,
                        projections.orderedStream().toList(),
                        reactions.orderedStream().toList()));
    }

    @Bean
    Stage projecting(ProjectionRuntime runtime) {
        return new Stage(
                Stage.PROJECTING,
                new Stage.Part() {
                    @Override
                    public void start() {
                        runtime.start();
                    }

                    @Override
                    public void stop() {
                        runtime.close();
                    }
                });
    }

    @Bean
    People people(ProjectionRuntime runtime, PeopleProjection projection) {
        return new KnownPeople(runtime.views(projection));
    }

    @Bean
    Engagements engagements(ProjectionRuntime runtime, EngagementsProjection projection) {
        return new KnownEngagements(runtime.views(projection));
    }
}
