package io.confide.gateway.portal.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.ActionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the client is going to do.
 *
 * @param set by the client; otherwise the coach suggests it
 * @param text absent once it was erased
 * @param notes what the client said on the way
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Action(
        String id,
        boolean set,
        Optional<String> text,
        Optional<LocalDate> due,
        ActionStatus status,
        List<String> notes) {

    @Override
    public String toString() {
        return "Action[" + id + "]";
    }
}
