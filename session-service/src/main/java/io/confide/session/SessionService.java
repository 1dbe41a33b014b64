package io.confide.session;

import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.service.ErasureVoice;
import io.confide.session.coaching.CoachingDecider;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Sessions, notes and their custody, reflections, aims and actions. */
@SpringBootApplication(proxyBeanMethods = false)
public class SessionService {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SessionService.class)
                .properties("spring.config.name=session-service")
                .run(args);
    }

    @Bean
    CoachingDecider coachingDecider() {
        return new CoachingDecider();
    }

    @Bean
    ErasureVoice erasureVoice() {
        return SessionErasureAnswered::new;
    }
}
