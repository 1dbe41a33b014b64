package io.confide.service;

import io.confide.eventlog.StoredEvent;
import io.confide.projecting.FeedUnavailable;
import io.confide.projecting.GapHealer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fills a gap in a topic from the log of the service that owns it. */
final class AsksOwner implements GapHealer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, ServiceSettings.Peer> peers;
    private final ServiceCredential credential;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    AsksOwner(
            Map<String, ServiceSettings.Peer> peers,
            ServiceCredential credential,
            JsonMapper json) {
        this.peers = peers;
        this.credential = credential;
        this.json = json;
    }

    @Override
    public List<StoredEvent> read(String source, long fromPosition, int limit) {
        HttpRequest request =
                HttpRequest.newBuilder(address(source, fromPosition, limit))
                        .timeout(PATIENCE)
                        .header("Authorization", credential.make(LogFeed.PATH))
                        .build();
        byte[] body = body(source, request);
        try {
            return List.of(json.readValue(body, LogFeed.FedEvent[].class)).stream()
                    .map(LogFeed.FedEvent::stored)
                    .toList();
        } catch (JacksonException e) {
            throw new FeedUnavailable("the owner of " + source + " answers something else", e);
        }
    }

    private URI address(String source, long from, int limit) {
        ServiceSettings.Peer peer =
                Optional.ofNullable(peers.get(source))
                        .orElseThrow(() ->
                                new FeedUnavailable(
                                        "nobody said where the owner of "
                                                + source
                                                + " is: set confide.services."
                                                + source
                                                + ".url"));
        return URI.create("%s%s?from=%d&limit=%d".formatted(peer.url(), LogFeed.PATH, from, limit));
    }

    private byte[] body(String source, HttpRequest request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new FeedUnavailable(
                        "the owner of " + source + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new FeedUnavailable("the owner of " + source + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("interrupted", e);
        }
    }
}
