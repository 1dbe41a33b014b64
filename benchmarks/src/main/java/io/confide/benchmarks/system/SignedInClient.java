package io.confide.benchmarks.system;

import io.confide.harness.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the demo with a sign-in of their own, at the gateway or at a service. */
final class SignedInClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String token;

    SignedInClient(Installation system, String name) {
        gateway = system.url("gateway");
        HttpRequest signIn =
                HttpRequest.newBuilder(system.url("identity").resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=urn:confide:demo-sign-in&client_id=confide-demo&username="
                                                + name
                                                + "&password=demo"))
                        .build();
        token = json(send(signIn)).path("access_token").asString();
    }

    /** Through the gateway; answers the position of what was accepted. */
    String setAim(String engagement, String text) {
        return setAim(gateway, engagement, text);
    }

    /**
     * @param where a server that takes the command, such as session-service itself
     */
    String setAim(URI where, String engagement, String text) {
        HttpResponse<String> accepted =
                send(
                        to(where, "/session/engagements/" + engagement + "/aims")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                                .build());
        String position = accepted.headers().firstValue("Confide-Position").orElse("");
        if (accepted.statusCode() != 201 || position.isEmpty()) {
            throw new IllegalStateException("an aim was answered with " + accepted.statusCode());
        }
        return position;
    }

    /** Answers when the view shows what happened at the position. */
    void see(String engagement, String position, String text) {
        HttpResponse<String> view =
                send(
                        to(gateway, "/views/engagements/" + engagement)
                                .header("Confide-Position", position)
                                .GET()
                                .build());
        if (view.statusCode() != 200 || !view.body().contains(text)) {
            throw new IllegalStateException("a view was answered with " + view.statusCode());
        }
    }

    private HttpRequest.Builder to(URI where, String path) {
        return HttpRequest.newBuilder(where.resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
