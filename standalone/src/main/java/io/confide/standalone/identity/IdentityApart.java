package io.confide.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** On one class path with the services: what issues tokens is configured here and nowhere else. */
final class IdentityApart implements AutoConfigurationImportFilter, EnvironmentAware {
    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) {
        this.environment = given;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean identity =
                IdentityProvider.NAME.equals(environment.getProperty("spring.application.name"));
        boolean[] kept = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = String.valueOf(classes[i]);
            kept[i] = identity ? !forServices(name) : !forIdentity(name);
        }
        return kept;
    }

    private static boolean forIdentity(String name) {
        return name.contains(".oauth2.server.authorization.");
    }

    private static boolean forServices(String name) {
        return name.startsWith("io.confide.")
                || name.contains(".oauth2.server.resource.")
                || name.startsWith("org.springdoc.")
                || name.contains(".actuate.")
                || name.contains(".health.")
                || name.contains(".micrometer.");
    }
}
