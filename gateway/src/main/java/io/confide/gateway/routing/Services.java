package io.confide.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are, {@code confide.services.<name>.url}. */
@Validated
@ConfigurationProperties("confide.services")
public record Services(
        @NotNull Service agreement,
        @NotNull Service session,
        @NotNull Service consent,
        @NotNull Service retention) {

    /** One service's base address. */
    public record Service(URI url) {}

    /** By first path segment, in alphabetical order. */
    public Map<String, URI> urls() {
        return new TreeMap<>(
                Map.of(
                        "agreement", agreement.url(),
                        "session", session.url(),
                        "consent", consent.url(),
                        "retention", retention.url()));
    }
}
