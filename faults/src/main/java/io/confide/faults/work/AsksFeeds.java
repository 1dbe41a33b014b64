package io.confide.faults.work;

import io.confide.eventlog.BadRecord;
import io.confide.eventlog.LogFeed;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.projecting.FeedUnavailable;
import io.confide.projecting.GapHealer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks the instances of the log's owner, one after the other. */
public final class AsksFeeds implements GapHealer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<URI> owners;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /**
     * @param owners where their feeds are
     */
    public AsksFeeds(List<URI> owners) {
        this.owners = List.copyOf(owners);
    }

    @Override
    public List<StoredEvent> read(String source, long fromPosition, int limit) {
        FeedUnavailable last = new FeedUnavailable("nobody owns " + source);
        for (URI owner : owners) {
            try {
                return ask(owner, fromPosition, limit);
            } catch (IOException | BadRecord e) {
                last = new FeedUnavailable("the owner of " + source + " does not answer", e);
            }
        }
        throw last;
    }

    private List<StoredEvent> ask(URI owner, long from, int limit) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(owner + "/feed?from=" + from + "&limit=" + limit))
                        .timeout(PATIENCE)
                        .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("it answers " + answer.statusCode());
            }
            return LogFeed.fromJson(answer.body()).stream().map(WireRecord::event).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("interrupted", e);
        }
    }
}
