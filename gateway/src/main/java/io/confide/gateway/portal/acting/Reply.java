package io.confide.gateway.portal.acting;

import io.confide.deciding.Refusal;
import io.confide.web.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param etag the version of what was read or changed; empty when there is none
 */
public record Reply(int status, JsonNode body, String etag) {

    public boolean good() {
        return status >= 200 && status < 300;
    }

    /** What there is not, and what is not for this person. */
    public boolean nothing() {
        return status == HttpStatus.NOT_FOUND.value();
    }

    /** Why it was not done; empty when it was. */
    public Optional<Trouble> trouble() {
        return good() ? Optional.empty() : Optional.of(Trouble.of(status, body));
    }

    /**
     * For a page that is nothing without the answer.
     *
     * @throws Problem what the service said
     */
    public Reply orSorry() {
        if (nothing()) {
            throw Refusal.notFound();
        }
        trouble()
                .ifPresent(it -> {
                    throw Problem.of(HttpStatus.valueOf(status), "refused", it.what(), it.remedy());
                });
        return this;
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
