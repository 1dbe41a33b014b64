package io.confide.consent.seat;

import io.confide.service.Accepted;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers to commands without the length of the stream: it counts what others asked, allowed and
 * read, and would tell it (D3).
 */
public final class Replies {
    private Replies() {}

    public static <B> ResponseEntity<B> created(Accepted accepted, URI location, B body) {
        return answer(accepted, HttpStatus.CREATED).location(location).body(body);
    }

    public static ResponseEntity<Void> noContent(Accepted accepted) {
        return answer(accepted, HttpStatus.NO_CONTENT).build();
    }

    public static ResponseEntity.BodyBuilder answer(Accepted accepted, HttpStatus status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return accepted.position().isEmpty()
                ? answer
                : answer.header("Confide-Position", accepted.position());
    }
}
