package io.confide.service;

import io.confide.events.Recorded;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What came of a command, now or when it was done first.
 *
 * @param version of its stream after it: number of events
 * @param events what it appended; empty when everything was already as wanted
 * @param position the {@code Confide-Position} that lets a reader wait for these events; empty when
 *     there are none
 * @param repeated this act had been done before
 */
public record Accepted(long version, List<Recorded<?>> events, String position, boolean repeated) {

    public Accepted {
        events = List.copyOf(events);
    }

    /** 201 with Location, ETag and Confide-Position. */
    public <B> ResponseEntity<B> created(URI location, B body) {
        return answer(HttpStatus.CREATED).location(location).body(body);
    }

    /** 202 with ETag and Confide-Position. */
    public <B> ResponseEntity<B> accepted(B body) {
        return answer(HttpStatus.ACCEPTED).body(body);
    }

    /** 200 with ETag and Confide-Position. */
    public <B> ResponseEntity<B> ok(B body) {
        return answer(HttpStatus.OK).body(body);
    }

    /** 204 with ETag and Confide-Position. */
    public ResponseEntity<Void> noContent() {
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).eTag("\"" + version + "\"");
        return position.isEmpty() ? answer : answer.header("Confide-Position", position);
    }
}
