package io.confide.web;

import io.confide.events.EventJson;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** How every service speaks HTTP. Only where {@code confide.service.name} is set. */
@AutoConfiguration(before = {JacksonAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnProperty("confide.service.name")
@EnableConfigurationProperties(WebSettings.class)
@Import({SecurityConfiguration.class, ApiDescription.class})
public class WebConfiguration {
    private static final int AFTER_SECURITY = -90;

    @Bean
    @Primary
    JsonMapper confideJson() {
        return EventJson.mapper();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, ObjectProvider<ProblemMapping> mappings) {
        return new ProblemWriter(json, new ProblemTable(mappings.orderedStream().toList()));
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer) {
        return new ProblemAdvice(writer);
    }

    @Bean
    ProblemErrors problemErrors(ProblemWriter writer) {
        return new ProblemErrors(writer);
    }

    @Bean
    FilterRegistrationBean<IdentityHeaders> identityHeaders() {
        FilterRegistrationBean<IdentityHeaders> first =
                new FilterRegistrationBean<>(new IdentityHeaders());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /** After it is known who asks: a stranger's body is not even read. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebSettings settings, ProblemWriter writer) {
        FilterRegistrationBean<BodyLimit> limit =
                new FilterRegistrationBean<>(new BodyLimit(settings.bodyLimit(), writer));
        limit.setOrder(AFTER_SECURITY);
        limit.setUrlPatterns(List.of("/*"));
        return limit;
    }
}
