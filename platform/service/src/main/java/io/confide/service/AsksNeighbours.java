package io.confide.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP, with the credential of a service; who does not answer has said nothing. */
final class AsksNeighbours implements Neighbours {
    private static final Logger LOG = LoggerFactory.getLogger(AsksNeighbours.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHOLE_LOG = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final ServiceCredential credential;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(SOON).build();

    AsksNeighbours(ServiceCredential credential, JsonMapper json) {
        this.credential = credential;
        this.json = json;
    }

    @Override
    public Optional<ServiceStatus> status(URI service) {
        return ask(service, StatusFeed.STATUS, SOON, ServiceStatus.class);
    }

    @Override
    public Optional<LogFinding> verification(URI service) {
        return ask(service, StatusFeed.VERIFICATION, WHOLE_LOG, LogFinding.class);
    }

    private <T> Optional<T> ask(URI service, String path, Duration patience, Class<T> type) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service + path))
                        .timeout(patience)
                        .header("Authorization", credential.make(path))
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == OK
                    ? Optional.of(json.readValue(answer.body(), type))
                    : silent(service, path, "status " + answer.statusCode());
        } catch (IOException | JacksonException e) {
            return silent(service, path, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(service, path, "interrupted");
        }
    }

    private static <T> Optional<T> silent(URI service, String path, String why) {
        LOG.warn("{}{} does not answer: {}", service, path, why);
        return Optional.empty();
    }
}
