package io.confide.standalone.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.confide.standalone.demo.DemoCast;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The demo's cast signs in with a page, the portal by authorization code with PKCE. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    static final Duration WORKING_DAY = Duration.ofHours(10);
    private static final String SIGN_IN = "/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain demoTokenChain(HttpSecurity http) {
        return http.securityMatcher(DemoTokens::isAskedFor)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, all -> all.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(all ->
                        all.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain page(HttpSecurity http) {
        return http.authorizeHttpRequests(all ->
                        all.requestMatchers(SIGN_IN, "/sign-in.css", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN).permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'")))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(@Value("${identity.portal}") String portal) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("portal")
                        .clientId("confide-portal")
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(portal + "/login/oauth2/code/confide")
                        .postLogoutRedirectUri(portal + "/portal")
                        .scope("openid")
                        .scope("profile")
                        .scope("email")
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .tokenSettings(
                                TokenSettings.builder().accessTokenTimeToLive(WORKING_DAY).build())
                        .build());
    }

    @Bean
    AuthorizationServerSettings server(@Value("${identity.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${identity.data}") Path directory) {
        return new ImmutableJWKSet<>(SigningKey.in(directory));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                Stream.of(DemoCast.values())
                        .map(SignInConfiguration::user)
                        .toArray(UserDetails[]::new));
    }

    private static UserDetails user(DemoCast one) {
        return User.withUsername(one.username())
                .password("{noop}" + DemoTokens.PASSWORD)
                .roles("DEMO")
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context ->
                Optional.ofNullable(context.<Authentication>getPrincipal())
                        .flatMap(one -> DemoTokens.cast(one.getName()))
                        .ifPresent(one -> DemoTokens.describe(one, context.getClaims()));
    }
}
