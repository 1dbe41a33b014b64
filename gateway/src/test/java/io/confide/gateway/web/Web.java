package io.confide.gateway.web;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway's web on a real port, an identity provider, and one service behind it. */
final class Web implements AutoCloseable {
    final TestIssuer issuer;
    final TestService service;
    final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    Web(String... properties) {
        try {
            issuer = new TestIssuer();
            service = new TestService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        String[] given = {
            "--spring.config.name=gateway",
            "--server.port=0",
            "--confide.issuer=" + issuer.url(),
            "--confide.services.agreement.url=" + service.url(),
            "--confide.services.session.url=http://localhost:1",
            "--confide.services.consent.url=" + service.url() + "/consent-service",
            "--confide.services.retention.url=" + service.url() + "/retention-service",
            "--management.endpoint.health.group.readiness.include=readinessState"
        };
        String[] all = new String[given.length + properties.length];
        System.arraycopy(given, 0, all, 0, given.length);
        System.arraycopy(properties, 0, all, given.length, properties.length);
        context = SpringApplication.run(WebApp.class, all);
    }

    String url() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    HttpRequest.Builder as(String person, String path) {
        return request(path).header("Authorization", "Bearer " + issuer.token(person));
    }

    HttpResponse<String> get(String person, String path) {
        return send(as(person, path).build());
    }

    HttpResponse<String> post(String person, String path, String json, String key) {
        return send(
                as(person, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(http, request);
    }

    /** A browser of its own: with cookies, following where it is led. */
    HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    HttpResponse<String> browse(HttpClient browser, String path) {
        return send(browser, request(path).build());
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        service.close();
    }
}
