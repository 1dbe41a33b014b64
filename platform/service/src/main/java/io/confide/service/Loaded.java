package io.confide.service;

import org.springframework.http.ResponseEntity;

/**
 * A state and how many events made it.
 *
 * @param version number of events in the stream; the ETag
 */
public record Loaded<S>(S state, long version) {

    /** As in the ETag header: {@code "7"} with its quotes. */
    public String etag() {
        return "\"" + version + "\"";
    }

    public <B> ResponseEntity<B> ok(B body) {
        return ResponseEntity.ok().eTag(etag()).body(body);
    }
}
