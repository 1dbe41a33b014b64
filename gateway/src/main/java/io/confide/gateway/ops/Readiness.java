package io.confide.gateway.ops;

import io.confide.gateway.ops.SystemHealth.ServiceState;
import io.confide.gateway.routing.Services;
import io.confide.service.Neighbours;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks each service how it stands; one that does not answer soon is shown as that. */
@Component
class Readiness {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Services services;
    private final Neighbours neighbours;
    private final RestClient http;

    Readiness(Services services, Neighbours neighbours) {
        JdkClientHttpRequestFactory factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(SOON)
                                .build());
        factory.setReadTimeout(SOON);
        this.services = services;
        this.neighbours = neighbours;
        this.http = RestClient.builder().requestFactory(factory).build();
    }

    List<ServiceState> all() {
        return services.urls().entrySet().parallelStream()
                .map(s -> state(s.getKey(), s.getValue()))
                .toList();
    }

    private ServiceState state(String name, URI service) {
        return ServiceState.of(name, isReady(service), neighbours.status(service));
    }

    private boolean isReady(URI service) {
        try {
            return Boolean.TRUE.equals(
                    http.get()
                            .uri(service + "/actuator/health/readiness")
                            .exchange((_, answer) -> isGood(answer.getStatusCode())));
        } catch (ResourceAccessException e) {
            return false;
        }
    }

    private static boolean isGood(HttpStatusCode status) {
        return status.is2xxSuccessful();
    }
}
