package io.confide.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where several services share one class path, routing, templates and sign-in are configured in the
 * gateway's own context and in no other.
 */
final class OnlyInTheGateway implements AutoConfigurationImportFilter, EnvironmentAware {
    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) {
        this.environment = given;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean gateway = "gateway".equals(environment.getProperty("confide.service.name"));
        boolean[] kept = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            kept[i] = gateway || !ours(String.valueOf(classes[i]));
        }
        return kept;
    }

    private static boolean ours(String configuration) {
        return configuration.startsWith("org.springframework.cloud.")
                || configuration.startsWith("org.springframework.boot.thymeleaf.")
                || configuration.contains(".security.oauth2.client.");
    }
}
