package io.confide.gateway.portal.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/**
 * Where the client wants to get to.
 *
 * @param set by the client; otherwise the coach suggests it
 * @param text absent once it was erased
 * @param progress from 0 to 100, as the client sees it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Aim(String id, boolean set, Optional<String> text, Optional<Integer> progress) {

    @Override
    public String toString() {
        return "Aim[" + id + "]";
    }
}
