package io.confide.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service meets the web, {@code confide.web.*}.
 *
 * @param bodyLimit bytes of a request body at most; 262144 unless told
 * @param clockSkew by how much the identity provider's clock may differ; 30 s unless told
 * @param audiences one of which a token must name; empty accepts any audience
 * @param publicPaths path patterns that need no sign-in, beside health
 * @param jwksUri where the identity provider publishes its keys; empty to ask it by discovery
 */
@Validated
@ConfigurationProperties("confide.web")
public record WebSettings(
        @DefaultValue("262144") @Min(1024) @Max(16777216) int bodyLimit,
        @DefaultValue("30s") @NotNull Duration clockSkew,
        @DefaultValue List<String> audiences,
        @DefaultValue List<String> publicPaths,
        @DefaultValue("") String jwksUri) {}
