package io.confide.gateway.erasing;

import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.service.ErasureVoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway says when the keys of an engagement are gone: its views and its log (T6). */
@Configuration(proxyBeanMethods = false)
class Erasing {
    @Bean
    ErasureVoice voice() {
        return AccessErasureAnswered::new;
    }
}
