package io.confide.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The portal as a client of the identity provider, {@code confide.portal.*}.
 *
 * @param clientId how the provider knows it
 * @param clientSecret from the environment; empty for a public client, which PKCE protects
 * @param scopes what it asks for
 */
@Validated
@ConfigurationProperties("confide.portal")
record PortalSettings(
        @DefaultValue("confide-portal") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes) {
    /** A secret is not printed. */
    @Override
    public String toString() {
        return "PortalSettings[clientId=" + clientId + "]";
    }
}
