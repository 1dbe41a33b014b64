package io.confide.acceptance;

import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the gateway who tries everything once, and sees what really came back. */
final class Direct {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    Direct(Installation installed, DemoCast who) throws IOException, InterruptedException {
        this.gateway = installed.url("gateway");
        String form =
                "grant_type=urn:confide:demo-sign-in&client_id=confide-demo&password=demo&username="
                        + who.username();
        HttpRequest signIn =
                HttpRequest.newBuilder(installed.url("identity").resolve("/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        String answer = http.send(signIn, BodyHandlers.ofString()).body();
        this.token = JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    HttpResponse<String> post(String path, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
