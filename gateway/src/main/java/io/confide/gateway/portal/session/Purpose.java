package io.confide.gateway.portal.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.SessionEvent.Toms;
import java.util.Optional;

/**
 * What a session is for.
 *
 * @param agreed in the client's words, or confirmed by the client
 * @param proposed by the coach, and not yet confirmed
 * @param erased something was said here and cannot be read any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Purpose(Optional<Toms> agreed, Optional<Toms> proposed, boolean erased) {

    /** The words that somebody would go on from. */
    Optional<Toms> newest() {
        return proposed.or(() -> agreed);
    }

    public boolean unsaid() {
        return agreed.isEmpty() && proposed.isEmpty() && !erased;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
