package io.confide.consent;

import io.confide.consent.disclosing.ConsentDecider;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.service.ErasureVoice;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Requests, progress reports, consent and the decision about every disclosure. */
@SpringBootApplication(proxyBeanMethods = false)
public class ConsentService {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ConsentService.class)
                .properties("spring.config.name=consent-service")
                .run(args);
    }

    @Bean
    ConsentDecider consentDecider() {
        return new ConsentDecider();
    }

    @Bean
    ErasureVoice erasureVoice() {
        return ConsentErasureAnswered::new;
    }
}
