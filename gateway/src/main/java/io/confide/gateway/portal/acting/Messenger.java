package io.confide.gateway.portal.acting;

import io.confide.gateway.routing.Services;
import io.confide.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes to the services in the name of the person who is signed in, and remembers in their session
 * what was done.
 */
@Component
public class Messenger {
    private final Map<String, RestClient> services;
    private final JsonMapper json;
    private final HttpServletRequest request;

    /**
     * @param request the one that is being answered
     */
    Messenger(
            Services services,
            ClientHttpRequestFactory factory,
            JsonMapper json,
            HttpServletRequest request) {
        this.services =
                services.urls().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it ->
                                                RestClient.builder()
                                                        .requestFactory(factory)
                                                        .baseUrl(it.getValue().toString())
                                                        .build()));
        this.json = json;
        this.request = request;
    }

    public Reply read(String path) {
        return exchange(towards(HttpMethod.GET, path), this::reply);
    }

    /** An act; whether it was done is in the reply. */
    public Reply carry(Errand errand) {
        RestClient.RequestBodySpec spec =
                towards(errand.method(), errand.path())
                        .header("Idempotency-Key", errand.key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsString(errand.body()));
        errand.version().ifPresent(it -> spec.header(HttpHeaders.IF_MATCH, it));
        return answered(spec);
    }

    /** A question that needs a body; it changes nothing. */
    public Reply ask(String path, Object body) {
        return carry(Errand.post(path, FreshKey.make(), body));
    }

    /** A document as it is kept. */
    public Optional<byte[]> document(String path) {
        return exchange(
                towards(HttpMethod.GET, path),
                answer ->
                        answer.getStatusCode().is2xxSuccessful()
                                ? Optional.of(answer.getBody().readAllBytes())
                                : Optional.empty());
    }

    private RestClient.RequestBodySpec towards(HttpMethod method, String path) {
        RestClient service = Optional.ofNullable(services.get(path.split("/", 3)[1])).orElseThrow();
        RestClient.RequestBodySpec spec =
                service.method(method)
                        .uri(path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                        .header("X-Forwarded-For", request.getRemoteAddr());
        String seen = Seen.in(request.getSession());
        return seen.isEmpty() ? spec : spec.header(Seen.HEADER, seen);
    }

    private static String token() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return token.getToken().getTokenValue();
        }
        throw new IllegalStateException("pages that act are for those who are signed in");
    }

    private Reply answered(RestClient.RequestBodySpec spec) {
        try {
            return exchange(spec, this::reply);
        } catch (Problem unreachable) {
            return new Reply(
                    HttpStatus.SERVICE_UNAVAILABLE.value(),
                    json.createObjectNode()
                            .put("detail", unreachable.getMessage())
                            .put("remedy", "Wait a moment and send the form again."),
                    "");
        }
    }

    private static <T> T exchange(RestClient.RequestBodySpec spec, Answering<T> answering) {
        try {
            return spec.exchangeForRequiredValue((_, answer) -> answering.of(answer));
        } catch (ResourceAccessException e) {
            throw Problem.unavailable("A part of Confide that this needs does not answer.");
        }
    }

    private Reply reply(ClientHttpResponse answer) throws IOException {
        HttpHeaders headers = answer.getHeaders();
        Optional.ofNullable(headers.getFirst(Seen.HEADER))
                .ifPresent(it -> Seen.remember(request.getSession(), it));
        return new Reply(
                answer.getStatusCode().value(),
                parsed(answer.getBody().readAllBytes()),
                Optional.ofNullable(headers.getFirst(HttpHeaders.ETAG)).orElse(""));
    }

    private JsonNode parsed(byte[] body) {
        try {
            return body.length == 0
                    ? json.createObjectNode()
                    : json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    /** What to make of an answer. */
    @FunctionalInterface
    private interface Answering<T> {
        T of(ClientHttpResponse answer) throws IOException;
    }
}
