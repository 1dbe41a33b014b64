package io.confide.service;

import io.confide.keys.Digests;
import io.confide.projecting.ProjectionRuntime;
import io.confide.web.Problem;
import io.confide.web.ProblemMapping;
import io.confide.web.ProblemWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a request meets on its way to a controller. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, SignedIn.class, Act.class);
    }

    @Bean
    Identity identity(Digests digests, People people) {
        return new Identity(digests, people);
    }

    @Bean
    Acts acts(Identity identity, Digests digests, Clock clock) {
        return new Acts(identity, digests, clock);
    }

    @Bean
    ProblemMapping serviceProblems() {
        return new ServiceProblems();
    }

    @Bean
    WebMvcConfigurer confideRequests(
            Identity identity, Acts acts, ProjectionRuntime projections, ServiceSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments(identity, acts));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AwaitsPosition(projections, settings.readPatience()));
            }
        };
    }

    /** Between services only; for everybody else there is nothing. */
    @Bean
    @Order(10)
    SecurityFilterChain internal(
            HttpSecurity http, ServiceCredential credential, ProblemWriter writer) {
        return http.securityMatcher("/internal/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(routes ->
                        routes.anyRequest()
                                .access((who, context) ->
                                        new AuthorizationDecision(
                                                isService(credential, context.getRequest()))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, thrown) ->
                                        writer.write(response, Problem.notFound()))
                                .accessDeniedHandler((request, response, thrown) ->
                                        writer.write(response, Problem.notFound())))
                .build();
    }

    private static boolean isService(
            ServiceCredential credential, jakarta.servlet.http.HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> credential.isGood(value, request.getRequestURI()))
                .isPresent();
    }
}
