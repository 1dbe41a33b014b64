package io.confide.gateway.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The identity provider, asked who it is when somebody first signs in: it may start after us. */
final class Provider implements ClientRegistrationRepository {
    static final String ID = "confide";

    private final String issuer;
    private final PortalSettings settings;
    private volatile Optional<ClientRegistration> known = Optional.empty();

    Provider(String issuer, PortalSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(ID) ? registration() : null;
    }

    /** Two who come at once may both ask; the answer is the same. */
    private ClientRegistration registration() {
        ClientRegistration found = known.orElseGet(this::discover);
        known = Optional.of(found);
        return found;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .build();
    }
}
