package io.confide.gateway.portal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Where the portal's style lies, and how it puts things. */
@Configuration(proxyBeanMethods = false)
class Portal implements WebMvcConfigurer {
    @Bean
    Words words(Clock clock, JsonMapper json) {
        return new Words(clock.getZone(), json);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/portal/assets/**")
                .addResourceLocations("classpath:/io/confide/gateway/portal/assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
