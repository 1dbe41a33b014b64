package io.confide.gateway.routing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway treats those who come and those it goes to, {@code confide.gateway.*}.
 *
 * @param connectTimeout how long it waits for a service to take up
 * @param readTimeout how long it waits for a service to answer
 * @param personPerSecond requests that one person may go on sending
 * @param personBurst requests that one person may send at once
 * @param firmPerSecond requests that all people of a firm together may go on sending
 * @param firmBurst requests that all people of a firm together may send at once
 */
@Validated
@ConfigurationProperties("confide.gateway")
public record GatewaySettings(
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("15s") @NotNull Duration readTimeout,
        @DefaultValue("200") @Min(1) int personPerSecond,
        @DefaultValue("1000") @Min(1) int personBurst,
        @DefaultValue("2000") @Min(1) int firmPerSecond,
        @DefaultValue("10000") @Min(1) int firmBurst) {}
