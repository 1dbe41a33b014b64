package io.confide.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.confide.web.Problem;
import io.confide.web.ProblemWriter;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Each row of the table leads to its service; a service that does not answer is a 503. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GatewaySettings.class, Services.class})
class Routing {
    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

    /** After it is known who asks, before anything is done for them. */
    private static final int AFTER_SECURITY = -95;

    /** Requests that the gateway itself takes at once, so that none waits for a connection. */
    private static final int UNDER_WAY = 200;

    /** After such a rest it is looked whether the service has closed the connection meanwhile. */
    private static final TimeValue RESTED = TimeValue.ofSeconds(1);

    @Bean
    RouterFunction<ServerResponse> routes(Services services) {
        Map<String, URI> urls = services.urls();
        RouterFunctions.Builder routes = RouterFunctions.route();
        RouteTable.routes().stream()
                .filter(route -> !route.own())
                .forEach(route ->
                        routes.route(
                                method(HttpMethod.valueOf(route.method())).and(path(route.path())),
                                to(route, urls)));
        return routes.build();
    }

    private static HandlerFunction<ServerResponse> to(
            RouteTable.Route route, Map<String, URI> urls) {
        URI url = Objects.requireNonNull(urls.get(route.service()), route.service());
        return HandlerFilterFunction.ofRequestProcessor(uri(url))
                .andThen(answering(route.service()))
                .apply(http());
    }

    private static HandlerFilterFunction<ServerResponse, ServerResponse> answering(String service) {
        return (ServerRequest request, HandlerFunction<ServerResponse> next) -> {
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                LOG.warn("{} does not answer", service);
                throw unavailable();
            }
        };
    }

    private static Problem unavailable() {
        return Problem.unavailable("A part of Confide that this needs does not answer.");
    }

    /**
     * One that writes and reads on the thread of the request: handing it from thread to thread, as
     * the JDK's client does, costs more than the way to the service and back. Nothing is sent again
     * by itself: whoever asked decides that, with their key.
     */
    @Bean
    ClientHttpRequestFactory towardsServices(GatewaySettings settings) {
        HttpComponentsClientHttpRequestFactory factory =
                new HttpComponentsClientHttpRequestFactory(
                        HttpClients.custom()
                                .setConnectionManager(connections(settings))
                                .disableAutomaticRetries()
                                .disableRedirectHandling()
                                .disableCookieManagement()
                                .disableContentCompression()
                                .build());
        factory.setConnectionRequestTimeout(settings.connectTimeout());
        factory.setReadTimeout(settings.readTimeout());
        return factory;
    }

    private static PoolingHttpClientConnectionManager connections(GatewaySettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setValidateAfterInactivity(RESTED)
                                .build())
                .setMaxConnPerRoute(UNDER_WAY)
                .setMaxConnTotal(UNDER_WAY)
                .build();
    }

    @Bean
    OutboundHeaders outboundHeaders() {
        return new OutboundHeaders();
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(GatewaySettings settings, ProblemWriter writer) {
        LongSupplier nanoseconds = System::nanoTime;
        FilterRegistrationBean<RateLimit> filter =
                new FilterRegistrationBean<>(new RateLimit(settings, nanoseconds, writer));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
