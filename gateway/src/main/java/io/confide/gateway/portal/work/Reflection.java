package io.confide.gateway.portal.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.Capacity;
import java.util.Optional;

/**
 * An entry of a reflection log.
 *
 * @param session that it is about
 * @param of whose log it is in
 * @param shared the coach may read the client's entry
 * @param text absent once it was erased
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reflection(
        String id, String session, Capacity of, boolean shared, Optional<String> text) {

    /** The client's own, and theirs alone so far. */
    public boolean mayBeShared() {
        return of == Capacity.CLIENT && !shared && text.isPresent();
    }

    @Override
    public String toString() {
        return "Reflection[" + id + "]";
    }
}
