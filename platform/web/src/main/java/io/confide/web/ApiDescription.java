package io.confide.web;

import io.confide.events.Personal;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service tells of its own API at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi(@Value("${confide.service.name}") String service) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Confide " + service)
                                .version("1")
                                .description(
                                        "Every answer to a command carries ETag and"
                                                + " Confide-Position; every error is a problem"
                                                + " detail (RFC 9457)."))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT"))
                                .addSchemas("Problem", ProblemSchema.schema()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    GlobalOpenApiCustomizer commonHeadersAndProblems() {
        return new CommonParts();
    }

    /** What is personal reads as what it holds. */
    @Bean
    ModelConverter personalSchema() {
        return (type, context, chain) -> {
            var java = io.swagger.v3.core.util.Json.mapper().constructType(type.getType());
            if (java != null && Personal.class.isAssignableFrom(java.getRawClass())) {
                var held = java.findTypeParameters(Personal.class);
                return context.resolve(
                        new AnnotatedType(held.length == 0 ? Object.class : held[0])
                                .resolveAsRef(true));
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        };
    }
}
