package io.confide.benchmarks;

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

/** A client of the demo with a sign-in of their own. */
final class SignedInClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String token;

    SignedInClient(RunningSystem system, String name) {
        gateway = system.at("gateway");
        HttpRequest signIn =
                HttpRequest.newBuilder(system.at("identity").resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=urn:confide:demo-sign-in&client_id=confide-demo&username="
                                                + name
                                                + "&password=demo"))
                        .build();
        token = json(send(signIn)).path("access_token").asString();
    }

    /** The first engagement that they have as a client. */
    String engagement() {
        JsonNode list = json(send(to("/views/engagements?as=client").GET().build()));
        return list.path("items").path(0).path("id").asString("");
    }

    HttpResponse<String> setAim(String engagement, String text) {
        return send(
                to("/session/engagements/" + engagement + "/aims")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                        .build());
    }

    /** Answered when the view has what happened at the position. */
    HttpResponse<String> view(String engagement, String position) {
        return send(
                to("/views/engagements/" + engagement)
                        .header("Confide-Position", position)
                        .GET()
                        .build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
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
