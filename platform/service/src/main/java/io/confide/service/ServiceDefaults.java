package io.confide.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How Spring is set in every service unless its own file says otherwise. */
final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String READINESS =
            "readinessState," + String.join(",", Dependencies.NAMES);

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("confide.service.name")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("confide service defaults", defaults()));
        }
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("spring.jmx.enabled", "false");
        defaults.put("spring.web.resources.add-mappings", "false");
        defaults.put("server.shutdown", "graceful");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        // Longer than clients and balancers keep an idle connection (30 s and 60 s are usual):
        // whoever
        // closes first is the one who would send next, and no request meets a closing server.
        defaults.put("server.tomcat.keep-alive-timeout", "75s");
        defaults.put("server.tomcat.threads.min-spare", "4");
        defaults.put("server.tomcat.threads.max", "96");
        defaults.put("server.forward-headers-strategy", "native");
        defaults.put("management.endpoints.web.exposure.include", "health,metrics,prometheus");
        defaults.put("management.endpoint.health.probes.enabled", "true");
        defaults.put("management.endpoint.health.show-components", "when-authorized");
        defaults.put("management.endpoint.health.show-details", "when-authorized");
        defaults.put("management.endpoint.health.roles", "ops");
        defaults.put("management.endpoint.health.group.readiness.include", READINESS);
        defaults.put("management.endpoint.health.validate-group-membership", "false");
        defaults.put("springdoc.default-produces-media-type", "application/json");
        defaults.put("springdoc.default-consumes-media-type", "application/json");
        defaults.put("springdoc.writer-with-order-by-keys", "true");
        defaults.put("logging.level.org.springframework.web.servlet.PageNotFound", "ERROR");
        return defaults;
    }

    /** After the service's own file was read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
