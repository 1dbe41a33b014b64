package io.confide.gateway.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A service behind the gateway that remembers what reached it. */
final class TestService implements AutoCloseable {
    /** One request as it arrived. */
    record Arrived(String method, String path, Headers headers, String body) {}

    final List<Arrived> arrived = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    TestService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        arrived.add(
                new Arrived(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
        boolean refused = path.endsWith("/end");
        byte[] answer =
                (refused
                                ? "{\"type\":\"urn:confide:problem:conflict\",\"rule\":\"A9\"}"
                                : "{\"ok\":true}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", refused ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Confide-Position", "agreement:7:e1");
        exchange.sendResponseHeaders(refused ? 409 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
