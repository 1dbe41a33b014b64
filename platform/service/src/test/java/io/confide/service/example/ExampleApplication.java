package io.confide.service.example;

import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.service.ErasureVoice;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Aims of an engagement, and nothing else. */
@SpringBootApplication(proxyBeanMethods = false)
public class ExampleApplication {

    @Bean
    AimsDecider aimsDecider() {
        return new AimsDecider();
    }

    @Bean
    ErasureVoice erasureVoice() {
        return SessionErasureAnswered::new;
    }
}
