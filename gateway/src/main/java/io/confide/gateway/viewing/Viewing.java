package io.confide.gateway.viewing;

import io.confide.gateway.clientview.ClientViews;
import io.confide.gateway.clientview.StoredShelf;
import io.confide.projecting.ProjectionRuntime;
import io.confide.service.Journal;
import io.confide.service.People;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reading of files together. */
@Configuration(proxyBeanMethods = false)
class Viewing {
    @Bean
    Files files(
            ProjectionRuntime runtime,
            ClientViews clientViews,
            People people,
            Journal journal,
            Clock clock) {
        return new Files(new StoredShelf(runtime.views(clientViews)), people, journal, clock);
    }
}
