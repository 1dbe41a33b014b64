package io.confide.standalone.story;

import io.confide.standalone.demo.DemoCast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One installation seen from outside: its gateway, its sign-ins, and what was seen so far. */
public final class World {
    private static final int TRIES = 12;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final URI gateway;
    private final URI issuer;
    private final Positions positions = new Positions();
    private final Map<DemoCast, String> tokens = new ConcurrentHashMap<>();
    private final Map<DemoCast, String> people = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();

    public World(URI gateway, URI issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** Somebody who has signed in. */
    public Voice as(DemoCast who) {
        return new Voice(
                this,
                Map.of("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::signIn)));
    }

    /** Somebody who has not. */
    public Voice nobody() {
        return new Voice(this, Map.of());
    }

    /** Who they are in the firm they joined. */
    public String person(DemoCast who) {
        return people.computeIfAbsent(
                who,
                it -> as(it).get("/agreement/me").expect(200).json().path("person").asString());
    }

    /** How many answers a connection lost, so that they had to be asked for again. */
    public int lostAnswers() {
        return lost.get();
    }

    private String signIn(DemoCast who) {
        String form =
                "grant_type=urn:confide:demo-sign-in&client_id=confide-demo&password=demo&username="
                        + who.username();
        HttpRequest request =
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return exchange("sign-in", request).expect(200).json().path("access_token").asString();
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        for (int tried = 1; ; tried++) {
            positionsOn(request);
            Answer answer = exchange(method + " " + path, request.build());
            Optional<String> later = answer.header("Retry-After");
            if (answer.status() != 503 || later.isEmpty() || tried == TRIES) {
                answer.header("Confide-Position").ifPresent(positions::remember);
                return answer;
            }
            pause(later.get());
        }
    }

    private void positionsOn(HttpRequest.Builder request) {
        String token = positions.token();
        if (!token.isEmpty()) {
            request.setHeader("Confide-Position", token);
        }
    }

    private static void pause(String seconds) {
        try {
            TimeUnit.SECONDS.sleep(Math.clamp(Long.parseLong(seconds.strip()), 1, 5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the gateway", e);
        }
    }

    /** An answer lost on a connection is asked for again: every act carries its key. */
    private Answer exchange(String what, HttpRequest request) {
        return exchange(what, request, 2);
    }

    private Answer exchange(String what, HttpRequest request, int again) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(what, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            lost.incrementAndGet();
            if (again > 0) {
                return exchange(what, request, again - 1);
            }
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, e);
        }
    }
}
