package io.confide.gateway.signin;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The portal's own chain, before the one for bearer tokens: sign-in with authorization code and
 * PKCE, a session cookie, CSRF tokens, and a page that may load nothing but its own style and
 * script.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalSecurity {
    private static final String SIGN_IN = "/oauth2/authorization";

    @Bean
    ClientRegistrationRepository provider(
            @Value("${confide.issuer:http://localhost:8089}") String issuer,
            PortalSettings settings) {
        return new Provider(issuer, settings);
    }

    /** Tokens stay in the server's session. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository provider, OAuth2AuthorizedClientRepository clients) {
        DefaultOAuth2AuthorizedClientManager manager =
                new DefaultOAuth2AuthorizedClientManager(provider, clients);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        return manager;
    }

    @Bean
    @Order(1)
    SecurityFilterChain portalSessions(
            HttpSecurity http,
            ClientRegistrationRepository provider,
            OAuth2AuthorizedClientRepository clients,
            OAuth2AuthorizedClientManager manager,
            JwtDecoder decoder,
            @Value("${confide.issuer:http://localhost:8089}") URI issuer) {
        return http.securityMatcher("/portal", "/portal/**", SIGN_IN + "/**", "/login/oauth2/**")
                .authorizeHttpRequests(routes ->
                        routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/portal", "/portal/assets/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login ->
                        login.authorizationEndpoint(
                                        e -> e.authorizationRequestResolver(withPkce(provider)))
                                .authorizedClientRepository(clients)
                                .loginPage("/portal")
                                .defaultSuccessUrl("/portal/home")
                                .failureUrl("/portal?failed"))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/portal")))
                .logout(logout ->
                        logout.logoutUrl("/portal/sign-out")
                                .logoutSuccessHandler(alsoAtTheProvider(provider))
                                .deleteCookies("CONFIDE_SESSION"))
                .addFilterBefore(new SessionToken(manager, decoder), AuthorizationFilter.class)
                .headers(headers -> strict(headers, issuer))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withPkce(
            ClientRegistrationRepository provider) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(provider, SIGN_IN);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static OidcClientInitiatedLogoutSuccessHandler alsoAtTheProvider(
            ClientRegistrationRepository provider) {
        OidcClientInitiatedLogoutSuccessHandler handler =
                new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri("{baseUrl}/portal");
        handler.setDefaultTargetUrl("/portal");
        return handler;
    }

    /** Leaving leads to the provider and back, so that a form may be sent there too. */
    private static void strict(HeadersConfigurer<HttpSecurity> headers, URI issuer) {
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src 'self';"
                                        + " script-src 'self'; connect-src 'self';"
                                        + " form-action 'self' "
                                        + issuer.getScheme()
                                        + "://"
                                        + issuer.getAuthority()
                                        + "; frame-ancestors 'none'; base-uri 'none'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }
}
