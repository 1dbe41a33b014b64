package io.confide.faults.work;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.LogFeed;
import io.confide.storage.StorageUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Where a service tells its log to whoever missed something: {@code GET /feed?from=&limit=}. */
final class FeedDoor implements AutoCloseable {
    private final HttpServer server;
    private final LogFeed feed;

    FeedDoor(int port, EventLog log) {
        this.feed = new LogFeed(log);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/feed", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] query = exchange.getRequestURI().getQuery().split("[=&]", -1);
            byte[] body =
                    LogFeed.toJson(feed.read(Long.parseLong(query[1]), Integer.parseInt(query[3])));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (StorageUnavailable e) {
            exchange.sendResponseHeaders(503, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
