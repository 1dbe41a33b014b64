package io.confide.gateway.web;

import io.confide.eventlog.EventLog;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.routing.Services;
import io.confide.gateway.viewing.Files;
import io.confide.keys.Digests;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.service.LogVerification;
import io.confide.service.Neighbours;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gateway's own web over files and people in memory; no configuration that a scan finds. */
@EnableAutoConfiguration(excludeName = "io.confide.service.ServiceConfiguration")
@ComponentScan(
        basePackages = {
            "io.confide.gateway.viewing",
            "io.confide.gateway.history",
            "io.confide.gateway.calendar",
            "io.confide.gateway.register",
            "io.confide.gateway.portal",
            "io.confide.gateway.signin",
            "io.confide.gateway.routing",
            "io.confide.gateway.ops"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.confide\\.gateway\\.viewing\\.Viewing"))
class WebApp {
    @Bean
    Clock clock() {
        return Clock.fixed(Story.START.plus(Duration.ofDays(5)), ZoneOffset.UTC);
    }

    @Bean
    Fakes.RememberingJournal journal() {
        return new Fakes.RememberingJournal();
    }

    @Bean
    Fakes.OneStory shelf() {
        return new Fakes.OneStory();
    }

    @Bean
    Fakes.StoryPeople people() {
        return new Fakes.StoryPeople();
    }

    @Bean
    Fakes.StillRuntime runtime() {
        return new Fakes.StillRuntime();
    }

    @Bean
    Fakes.EmptyLog log() {
        return new Fakes.EmptyLog();
    }

    @Bean
    Digests digests() {
        return Fakes.digests();
    }

    @Bean
    Storage storage() throws IOException {
        Path directory = java.nio.file.Files.createTempDirectory("gateway-web");
        return SqliteStorage.open(directory.resolve("gateway.db"));
    }

    @Bean
    SigningKeys signingKeys(Storage storage) throws IOException {
        Path directory = java.nio.file.Files.createTempDirectory("gateway-kek");
        return new SigningKeys(storage, LocalKeyEncryption.at(directory.resolve("kek")));
    }

    @Bean
    LogVerification logVerification(EventLog log, Storage storage, SigningKeys keys) {
        return new LogVerification(log, storage, keys);
    }

    /** Only the agreement service answers. */
    @Bean
    Neighbours neighbours(Services services) {
        return new Fakes.OneNeighbour(services.agreement().url());
    }

    @Bean
    Files files(
            Fakes.OneStory shelf,
            Fakes.StoryPeople people,
            Fakes.RememberingJournal journal,
            Clock clock) {
        return new Files(shelf, people, journal, clock);
    }

    @Bean
    WebMvcConfigurer arguments(Fakes.StoryPeople people) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Fakes.ByToken(people));
            }
        };
    }
}
