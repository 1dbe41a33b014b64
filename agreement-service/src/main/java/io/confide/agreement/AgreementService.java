package io.confide.agreement;

import io.confide.agreement.engagement.EngagementDecider;
import io.confide.agreement.firm.FirmDecider;
import io.confide.agreement.people.PersonDecider;
import io.confide.agreement.programme.ProgrammeDecider;
import io.confide.agreement.template.TemplateDecider;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.service.ErasureVoice;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Firms and their people, programmes, and what the parties of an engagement agree on. */
@SpringBootApplication(proxyBeanMethods = false)
public class AgreementService {

    public static void main(String[] args) {
        new SpringApplicationBuilder(AgreementService.class)
                .properties("spring.config.name=agreement-service")
                .run(args);
    }

    @Bean
    FirmDecider firmDecider() {
        return new FirmDecider();
    }

    @Bean
    PersonDecider personDecider() {
        return new PersonDecider();
    }

    @Bean
    ProgrammeDecider programmeDecider() {
        return new ProgrammeDecider();
    }

    @Bean
    TemplateDecider templateDecider() {
        return new TemplateDecider();
    }

    @Bean
    EngagementDecider engagementDecider() {
        return new EngagementDecider();
    }

    @Bean
    ErasureVoice erasureVoice() {
        return AgreementErasureAnswered::new;
    }
}
