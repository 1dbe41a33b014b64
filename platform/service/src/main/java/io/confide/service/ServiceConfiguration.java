package io.confide.service;

import io.confide.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The chassis. Only where {@code confide.service.name} is set. */
@AutoConfiguration(after = WebConfiguration.class)
@ConditionalOnProperty("confide.service.name")
@EnableConfigurationProperties(ServiceSettings.class)
@Import({
    KeysConfiguration.class,
    LogConfiguration.class,
    AxonConfiguration.class,
    ProjectingConfiguration.class,
    RequestConfiguration.class,
    HealthConfiguration.class,
    MetersConfiguration.class
})
public class ServiceConfiguration {}
