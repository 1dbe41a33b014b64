package io.confide.retention;

import io.confide.eventlog.EventLog;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.retention.disposing.RetentionSettings;
import io.confide.retention.keeping.RetentionDecider;
import io.confide.service.ErasureVoice;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** How long things are kept, holds, disposal by two people, and its proof. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
public class RetentionService {

    public static void main(String[] args) {
        new SpringApplicationBuilder(RetentionService.class)
                .properties("spring.config.name=retention-service")
                .run(args);
    }

    @Bean
    RetentionDecider retentionDecider() {
        return new RetentionDecider();
    }

    /** Its own answer stands where it notes those of the others, with how far its log was read. */
    @Bean
    ErasureVoice erasureVoice(EventLog log) {
        return (engagement, disposal, answer) ->
                new DisposalAnswerNoted(engagement, disposal, answer, log.source(), log.head());
    }
}
